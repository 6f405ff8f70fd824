package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.KeyQuery;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which deliveries a list shows; what is empty does not restrict.
 *
 * @param statuses any of these; waiting ones may be asked for as queued or retrying, and sending while under a lease
 * @param held also waiting work of webhooks that are paused or disabled
 * @param success whether the receiver has it; what is open without an attempt is neither true nor false
 * @param after created at or after this instant
 * @param before created before this instant
 * @param error the last attempt ended with this error
 * @param code the last attempt was answered with this status
 */
public record DeliveryFilter(
        Set<DeliveryStatus> statuses,
        boolean held,
        Optional<Boolean> success,
        Optional<WebhookId> webhook,
        Optional<EventId> event,
        Optional<TopicPattern> topic,
        Optional<KeyQuery> key,
        Optional<ErrorClass> error,
        Optional<Integer> code,
        Optional<Instant> after,
        Optional<Instant> before) {
    public static final DeliveryFilter NONE = new DeliveryFilter(
            Set.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public DeliveryFilter {
        statuses = Set.copyOf(statuses);
    }

    /** @return the deliveries of one webhook from a time on and before another one */
    public static DeliveryFilter ofWebhook(
            WebhookId webhook, Optional<Boolean> success, Optional<Instant> after, Optional<Instant> before) {
        return new DeliveryFilter(
                Set.of(),
                false,
                success,
                Optional.of(webhook),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after,
                before);
    }

    /** @return the deliveries of one event */
    public static DeliveryFilter ofEvent(EventId event) {
        return new DeliveryFilter(
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(event),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
