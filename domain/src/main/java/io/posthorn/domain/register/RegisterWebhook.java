package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates a webhook. */
@ApplicationScoped
public class RegisterWebhook {

    /**
     * Judges the draft, stores the webhook with its secret, audits.
     *
     * @throws io.posthorn.domain.kernel.Refused INVALID with every fault of the draft, CONFLICT {@code uid_taken}
     */
    @Transactional
    public Registered register(TenantId tenant, Actor actor, WebhookDraft draft) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + draft);
    }
}
