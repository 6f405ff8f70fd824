package io.posthorn.domain.event;

import io.posthorn.domain.topic.TopicName;
import java.time.Instant;

/**
 * What of an event goes on the wire.
 *
 * @param occurredAt when it happened, as the producer said, else when Posthorn took it
 * @param payload the exact bytes received
 */
public record EventContent(EventId id, TopicName topic, Instant occurredAt, byte[] payload) {}
