package io.posthorn.domain.quarantine;

import io.posthorn.domain.jdbc.Cells;
import io.posthorn.domain.topic.TopicName;

/** From rows of the quarantine to records; the columns stand in the order in which they are read. */
final class QuarantineCells {
    static final String ROW = """
            q.id, q.topic, q.uid, q.key, q.occurred_at, q.created_at, q.last_at, q.arrivals, q.payload_bytes, q.faults""";

    static final String CONTENT = ROW + ", q.payload, q.idempotency_key, q.body_hash";

    private QuarantineCells() {}

    static QuarantinedEvent row(Cells cells) {
        return new QuarantinedEvent(
                new QuarantineId(cells.uuid()),
                new TopicName(cells.text()),
                cells.textIfAny(),
                cells.textIfAny(),
                cells.instantIfAny(),
                cells.instant(),
                cells.instant(),
                cells.integer(),
                cells.integer(),
                StoredFaults.parse(cells.text()));
    }

    static QuarantinedContent content(Cells cells) {
        return new QuarantinedContent(row(cells), cells.bytes(), cells.textIfAny(), cells.bytes());
    }
}
