package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One delivery as lists and details show it.
 *
 * @param status {@code sending} while an attempt runs
 * @param held whether it waits only because its webhook is paused or disabled
 * @param attempts tries that have ended
 * @param nextAttemptAt empty when nothing is planned
 */
public record DeliveryRow(
        DeliveryId id,
        EventId event,
        WebhookId webhook,
        TopicName topic,
        long sequence,
        DeliveryStatus status,
        boolean held,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<Last> last) {

    /**
     * The newest ended attempt.
     *
     * @param code 0 when nobody answered
     * @param error empty when the receiver accepted
     */
    public record Last(Instant at, int code, Optional<ErrorClass> error, Duration duration) {}

    /** @return the status word people see: held work says {@code held} */
    public String shown() {
        return held ? "held" : status.word();
    }
}
