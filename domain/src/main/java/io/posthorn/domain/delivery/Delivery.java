package io.posthorn.domain.delivery;

import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook, as people may act on it. It is born by fan-out, moved by attempts through the ledger's
 * set-based statements, and by hand through the methods here; all of them follow the white list of {@link DeliveryStatus}.
 */
@Entity
@Table(name = "delivery")
public class Delivery {
    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "webhook_id")
    private UUID webhookId;

    @Column(name = "event_id")
    private UUID eventId;

    private String topic;

    private long sequence;

    private String status;

    private int attempts;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    Delivery() {}

    public DeliveryId id() {
        return new DeliveryId(id);
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    UUID webhookId() {
        return webhookId;
    }

    UUID eventId() {
        return eventId;
    }

    String topic() {
        return topic;
    }

    long sequence() {
        return sequence;
    }

    int attempts() {
        return attempts;
    }

    /** @return where it was settled last; a live lease in the open work makes it sending */
    public DeliveryStatus status() {
        return DeliveryStatus.of(status).orElseThrow();
    }

    /** Begins a new round. */
    void resend() {
        moveTo(DeliveryStatus.QUEUED);
        finishedAt = null;
    }

    /** Stops what is waiting. */
    void cancel(Instant now) {
        moveTo(DeliveryStatus.CANCELLED);
        finishedAt = now;
    }

    /** Says what became of a doubtful request. */
    void decide(boolean received, Instant now) {
        moveTo(received ? DeliveryStatus.DELIVERED : DeliveryStatus.FAILED);
        finishedAt = now;
    }

    private void moveTo(DeliveryStatus next) {
        if (!status().mayBecome(next)) {
            throw new IllegalStateException("A delivery cannot go from " + status + " to " + next.word());
        }
        status = next.word();
    }
}
