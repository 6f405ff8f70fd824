package io.posthorn.domain.register;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookSeal;
import io.posthorn.domain.wire.HeaderField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Opens a webhook's own headers: the names for whoever reads webhooks, the values for {@code secrets:read}. */
@ApplicationScoped
public class OpenHeaders {
    private final WebhookSeal seal;

    @Inject
    OpenHeaders(WebhookSeal seal) {
        this.seal = seal;
    }

    public List<HeaderField> of(Webhook webhook) {
        return seal.headersOf(webhook);
    }
}
