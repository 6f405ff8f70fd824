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
    public static final DeliveryFilter NONE = narrowing().filter();

    public DeliveryFilter {
        statuses = Set.copyOf(statuses);
    }

    /** @return restricts nothing yet */
    public static Narrowing narrowing() {
        return new Narrowing();
    }

    /** Says one restriction after the other; what is not said does not restrict. */
    public static final class Narrowing {
        private Set<DeliveryStatus> statuses = Set.of();
        private boolean held;
        private Optional<Boolean> success = Optional.empty();
        private Optional<WebhookId> webhook = Optional.empty();
        private Optional<EventId> event = Optional.empty();
        private Optional<TopicPattern> topic = Optional.empty();
        private Optional<KeyQuery> key = Optional.empty();
        private Optional<ErrorClass> error = Optional.empty();
        private Optional<Integer> code = Optional.empty();
        private Optional<Instant> after = Optional.empty();
        private Optional<Instant> before = Optional.empty();

        private Narrowing() {}

        public DeliveryFilter filter() {
            return new DeliveryFilter(statuses, held, success, webhook, event, topic, key, error, code, after, before);
        }

        public Narrowing statuses(Set<DeliveryStatus> any) {
            statuses = any;
            return this;
        }

        public Narrowing held(boolean too) {
            held = too;
            return this;
        }

        public Narrowing success(Optional<Boolean> wanted) {
            success = wanted;
            return this;
        }

        public Narrowing webhook(Optional<WebhookId> only) {
            webhook = only;
            return this;
        }

        public Narrowing event(Optional<EventId> only) {
            event = only;
            return this;
        }

        public Narrowing topic(Optional<TopicPattern> only) {
            topic = only;
            return this;
        }

        public Narrowing key(Optional<KeyQuery> only) {
            key = only;
            return this;
        }

        public Narrowing lastAttempt(Optional<ErrorClass> withError, Optional<Integer> withCode) {
            error = withError;
            code = withCode;
            return this;
        }

        public Narrowing created(Optional<Instant> from, Optional<Instant> until) {
            after = from;
            before = until;
            return this;
        }
    }
}
