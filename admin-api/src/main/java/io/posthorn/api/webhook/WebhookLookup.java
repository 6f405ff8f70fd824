package io.posthorn.api.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a webhook by its id, or by the caller's own as {@code uid:<id>}. */
@ApplicationScoped
public class WebhookLookup {
    private static final String OWN = "uid:";

    private final Webhooks webhooks;

    @Inject
    public WebhookLookup(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** @throws Refused NOT_FOUND, also for another tenant's */
    public Webhook find(TenantId tenant, String id) {
        Optional<Webhook> found = id.startsWith(OWN)
                ? webhooks.findByUid(tenant, id.substring(OWN.length()))
                : WebhookId.parse(id).flatMap(known -> webhooks.find(tenant, known));
        return found.orElseThrow(() -> Refused.notFound("webhook"));
    }
}
