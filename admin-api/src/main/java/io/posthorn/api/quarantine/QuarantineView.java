package io.posthorn.api.quarantine;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.api.problem.Problem;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.release.ReleaseReport;
import java.nio.charset.StandardCharsets;

/** Quarantined events, and what a release of many came to, as JSON. */
final class QuarantineView {
    private QuarantineView() {}

    static Json of(QuarantinedEvent event) {
        return fields(event).json();
    }

    /** @param payload JSON as it came */
    static Json of(QuarantinedEvent event, byte[] payload) {
        return fields(event)
                .json("payload", Json.raw(new String(payload, StandardCharsets.UTF_8)))
                .json();
    }

    private static Fields fields(QuarantinedEvent event) {
        return new Fields()
                .text("id", event.id().toString())
                .text("topic", event.topic().value())
                .text("uid", event.uid())
                .text("key", event.key())
                .time("occurred_at", event.occurredAt())
                .time("created_at", event.createdAt())
                .time("last_at", event.lastAt())
                .number("arrivals", event.arrivals())
                .number("payload_bytes", event.payloadBytes())
                .json("faults", Json.array(event.faults().stream().map(QuarantineView::fault)));
    }

    private static Json fault(Fault fault) {
        return new Problem.Place(Problem.In.POINTER, fault.pointer(), fault.code(), fault.detail()).json();
    }

    static Json of(ReleaseReport report) {
        return new Fields()
                .number("released", report.released())
                .number("still_broken", report.stillBroken())
                .bool("more", report.next().isPresent())
                .text("next", report.next())
                .json();
    }
}
