package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives a webhook a new secret; the old one signs along for a while. */
@ApplicationScoped
public class RotateSecret {

    /**
     * @param secret the subscriber's own, empty to have one made
     * @param overlapSeconds how long the old secret signs along, 0 to 604800, usually a day
     * @return the new secret, told this once
     * @throws io.posthorn.domain.kernel.Refused NOT_FOUND, INVALID, CONFLICT {@code too_many_secrets}
     */
    @Transactional
    public String rotate(
            TenantId tenant, Actor actor, WebhookId id, Optional<String> secret, Optional<Integer> overlapSeconds) {
        throw new UnsupportedOperationException(tenant + " " + actor + " " + id + secret + overlapSeconds);
    }
}
