package io.posthorn.domain.event;

import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.topic.TopicName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One event as lists and details show it.
 *
 * @param key the ordering key, given by the producer or read by the topic's pointer
 * @param keys business keys by name
 * @param deliveries how many deliveries stand in which status
 */
public record EventRow(
        EventId id,
        TopicName topic,
        Optional<String> uid,
        Optional<String> key,
        Map<String, String> keys,
        Instant occurredAt,
        Instant createdAt,
        int payloadBytes,
        Map<DeliveryStatus, Integer> deliveries) {}
