package io.posthorn.domain.resend;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.tenant.TenantId;

/** What people may do to a delivery; every deed is audited. */
public interface Interventions {
    /**
     * Sends again, with a new round of tries.
     *
     * @throws io.posthorn.domain.kernel.Refused not found; CONFLICT while it is still waiting or being sent
     */
    void resend(TenantId tenant, Actor actor, DeliveryId id, String reason);

    /** Ends a waiting delivery. CONFLICT while it is being sent or when it has ended. */
    void cancel(TenantId tenant, Actor actor, DeliveryId id, String reason);

    /**
     * Decides a doubtful delivery: received makes it delivered, else it fails and may be resent.
     *
     * @throws io.posthorn.domain.kernel.Refused CONFLICT when it is not doubtful
     */
    void decide(TenantId tenant, Actor actor, DeliveryId id, boolean received);
}
