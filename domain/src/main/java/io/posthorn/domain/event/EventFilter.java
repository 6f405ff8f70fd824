package io.posthorn.domain.event;

import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events a list shows; what is empty does not restrict.
 *
 * @param topic a topic, a prefix such as {@code order.*}, or {@code *}
 * @param after accepted at or after this instant
 * @param before accepted before this instant
 * @param webhook only events with a delivery for it
 * @param status only events with a delivery in this status
 * @param text exact event id, producer's uid or value of any key
 */
public record EventFilter(
        Optional<TopicPattern> topic,
        Optional<KeyQuery> key,
        Optional<Instant> after,
        Optional<Instant> before,
        Optional<WebhookId> webhook,
        Optional<DeliveryStatus> status,
        Optional<String> text) {
    public static final EventFilter NONE = new EventFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** @return the events of one topic, or of a pattern */
    public static EventFilter of(TopicPattern topic) {
        return new EventFilter(
                Optional.of(topic), NONE.key, NONE.after, NONE.before, NONE.webhook, NONE.status, NONE.text);
    }
}
