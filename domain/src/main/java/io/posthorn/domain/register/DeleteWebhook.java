package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hides a webhook for good; its waiting deliveries are cancelled, its history stays. */
@ApplicationScoped
public class DeleteWebhook {

    /** @throws io.posthorn.domain.kernel.Refused NOT_FOUND */
    @Transactional
    public void delete(TenantId tenant, Actor actor, WebhookId id) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + id);
    }
}
