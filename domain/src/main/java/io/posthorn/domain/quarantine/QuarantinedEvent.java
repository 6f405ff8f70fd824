package io.posthorn.domain.quarantine;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.TopicName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One refused event as lists and details show it; its bytes are read apart.
 *
 * @param key as its producer gave it
 * @param occurredAt as its producer gave it
 * @param createdAt when it came first
 * @param lastAt when it came last; a producer may try again and again
 * @param arrivals how often it came
 * @param faults why it was refused last, pointers from the root of the request ({@code /payload/…})
 */
public record QuarantinedEvent(
        QuarantineId id,
        TopicName topic,
        Optional<String> uid,
        Optional<String> key,
        Optional<Instant> occurredAt,
        Instant createdAt,
        Instant lastAt,
        int arrivals,
        int payloadBytes,
        List<Fault> faults) {
    public QuarantinedEvent {
        faults = List.copyOf(faults);
    }
}
