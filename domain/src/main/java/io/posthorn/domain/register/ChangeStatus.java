package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Holds a webhook's deliveries, and lets them go again. */
@ApplicationScoped
public class ChangeStatus {

    /** Pausing a paused webhook changes the reason. @throws io.posthorn.domain.kernel.Refused NOT_FOUND */
    @Transactional
    public Webhook pause(TenantId tenant, Actor actor, WebhookId id, String reason) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + id + reason);
    }

    /** Also for a webhook that Posthorn disabled. @throws io.posthorn.domain.kernel.Refused NOT_FOUND */
    @Transactional
    public Webhook resume(TenantId tenant, Actor actor, WebhookId id) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + id);
    }
}
