package io.posthorn.domain.quarantine;

import io.posthorn.domain.kernel.Refused.Fault;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is needed to publish a quarantined event as if it came now.
 *
 * @param payload the exact bytes received
 * @param idempotencyKey of the request that brought it
 * @param bodyHash SHA-256 of everything the producer said: tells whether the row still holds this content
 */
public record QuarantinedContent(
        QuarantinedEvent event, byte[] payload, Optional<String> idempotencyKey, byte[] bodyHash) {

    /** The same content, judged again. */
    public record Judged(QuarantinedContent content, List<Fault> faults) {
        public Judged {
            faults = List.copyOf(faults);
        }
    }
}
