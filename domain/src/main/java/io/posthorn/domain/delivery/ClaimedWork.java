package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;

/**
 * A row taken under a lease, before its webhook's contract is put beside it.
 *
 * @param webhookVersion which state of the webhook the lease was taken under
 * @param room how many deliveries of the webhook could be taken at most in this claim
 */
public record ClaimedWork(
        DeliveryId id,
        TenantId tenant,
        WebhookId webhook,
        int webhookVersion,
        int ratePerSecond,
        int room,
        EventContent event,
        long sequence,
        int attempt,
        int tryInRound,
        Duration roundAge,
        Trigger trigger,
        long epoch) {
    ClaimedWork withEvent(EventContent content) {
        return new ClaimedWork(
                id,
                tenant,
                webhook,
                webhookVersion,
                ratePerSecond,
                room,
                content,
                sequence,
                attempt,
                tryInRound,
                roundAge,
                trigger,
                epoch);
    }

    /** @return how many bytes of payload it holds */
    public int bytes() {
        return event.payload().length;
    }

    /** Puts the webhook's contract beside the work. */
    public ClaimedDelivery to(Recipient recipient) {
        return new ClaimedDelivery(id, recipient, event, sequence, attempt, tryInRound, roundAge, trigger, epoch);
    }
}
