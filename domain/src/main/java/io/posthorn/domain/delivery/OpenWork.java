package io.posthorn.domain.delivery;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;

/** Port: what people's deeds change in the deliveries and their open work, inside the caller's transaction. */
public interface OpenWork {
    /**
     * Queues an ended delivery for a new round.
     *
     * @return the webhook that has work now
     * @throws io.posthorn.domain.kernel.Refused not found, or CONFLICT with its status
     */
    WebhookId resend(TenantId tenant, DeliveryId id);

    /** Ends a waiting delivery; CONFLICT while it is being sent. */
    void cancel(TenantId tenant, DeliveryId id);

    /** Decides a doubtful one. */
    void decide(TenantId tenant, DeliveryId id, boolean received);
}
