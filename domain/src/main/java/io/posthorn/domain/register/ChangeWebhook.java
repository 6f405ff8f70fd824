package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Merges a draft into a webhook. */
@ApplicationScoped
public class ChangeWebhook {

    /** @throws io.posthorn.domain.kernel.Refused NOT_FOUND, INVALID with every fault, CONFLICT {@code uid_taken} */
    @Transactional
    public Webhook change(TenantId tenant, Actor actor, WebhookId id, WebhookDraft draft) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + id + draft);
    }
}
