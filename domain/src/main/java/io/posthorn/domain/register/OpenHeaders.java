package io.posthorn.domain.register;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.wire.HeaderField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens a webhook's own headers: the names for whoever reads webhooks, the values for {@code secrets:read}. */
@ApplicationScoped
public class OpenHeaders {
    public List<HeaderField> of(Webhook webhook) {
        throw new UnsupportedOperationException(webhook.id().toString());
    }
}
