package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * One delivery as lists and details show it.
 *
 * @param status {@code sending} while an attempt runs
 * @param held whether it waits only because its webhook is paused or disabled
 * @param attempts tries that have ended
 * @param nextAttemptAt empty when nothing is planned, and while an attempt runs: its result says what comes next
 * @param missed whether the receiver lacks it, as far as the newest attempt that has ended says; false while nobody has
 *     tried and nobody has ended it
 * @param last the newest attempt that has ended
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
        boolean missed,
        Optional<AttemptSummary> last) {

    /** @return whether the receiver has it, as far as known: empty while nobody has tried and nobody has ended it */
    public Optional<Boolean> success() {
        boolean isOpen = attempts == 0 && finishedAt.isEmpty();
        return isOpen ? Optional.empty() : Optional.of(!missed);
    }

    /** @return the status word people see: held work says {@code held} */
    public String shown() {
        return held ? "held" : status.word();
    }
}
