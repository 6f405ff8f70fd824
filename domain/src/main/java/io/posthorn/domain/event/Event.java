package io.posthorn.domain.event;

import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.topic.TopicName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened. Written once by the publish transaction, never changed; its bytes lie in table payload. */
@Entity
@Table(name = "event")
class Event {
    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private String topic;

    private @Nullable String uid;

    private @Nullable String key;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "payload_bytes")
    private int payloadBytes;

    @SuppressWarnings("NullAway.Init")
    Event() {}

    UUID id() {
        return id;
    }

    /** Puts beside it what other tables know. */
    EventRow row(Map<String, String> keys, Map<DeliveryStatus, Integer> deliveries) {
        return new EventRow(
                new EventId(id),
                new TopicName(topic),
                Optional.ofNullable(uid),
                Optional.ofNullable(key),
                keys,
                occurredAt,
                createdAt,
                payloadBytes,
                deliveries);
    }
}
