package io.posthorn.portal.quarantine;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.portal.shell.Links;
import java.time.Instant;

/**
 * One row of the quarantine.
 *
 * @param names uid and key as the producer gave them, empty when it gave neither
 * @param pointer where the first fault is, within the payload
 * @param more how many faults stand behind it
 */
public record QuarantineLine(
        String id,
        String href,
        String topic,
        String names,
        String pointer,
        String fault,
        int more,
        int arrivals,
        Instant first,
        Instant last) {
    static QuarantineLine of(QuarantinedEvent event, Links links) {
        Fault first = event.faults().isEmpty()
                ? new Fault("", "", "")
                : event.faults().get(0);
        return new QuarantineLine(
                event.id().toString(),
                links.to("/quarantined", event.id()),
                event.topic().value(),
                event.uid().or(event::key).orElse(""),
                FaultLine.place(first.pointer()),
                first.detail(),
                Math.max(0, event.faults().size() - 1),
                event.arrivals(),
                event.createdAt(),
                event.lastAt());
    }
}
