package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.StoredFaults;
import io.posthorn.domain.tenant.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What schemas keep out: each such event is refused with every fault, and kept in quarantine while there is room. */
final class Rejections {
    private static final String FULL =
            " It was not kept, because the quarantine holds " + Quarantine.CAPACITY + " events already.";

    private final Statements sql;

    Rejections(Statements sql) {
        this.sql = sql;
    }

    /** What makes two arrivals the same quarantined event. */
    private record Identity(TenantId tenant, String text) {
        static Identity of(Admitted event) {
            String text = event.event()
                    .uid()
                    .map(uid -> "uid " + uid)
                    .orElseGet(() -> "body " + HexFormat.of().formatHex(event.bodyHash()));
            return new Identity(event.tenant(), text);
        }
    }

    private record Row(QuarantineId id, Identity identity, Admitted event) {}

    /** @return why each was refused, with the id it is kept under */
    Map<EventId, Refused> keep(List<Admitted> rejected) throws SQLException {
        Map<Identity, QuarantineId> kept = kept(rejected);
        Map<EventId, Refused> refusals = new HashMap<>();
        for (Admitted event : rejected) {
            refusals.put(event.id(), refusal(event, kept));
        }
        return refusals;
    }

    private static Refused refusal(Admitted event, Map<Identity, QuarantineId> kept) {
        QuarantineId id = kept.get(Identity.of(event));
        String detail =
                "The payload breaks the schema of topic " + event.event().topic() + ".";
        boolean isLost = id == null && !comesFromThere(event);
        Refused refusal = new Refused(
                Refused.Reason.INVALID, "schema_violation", isLost ? detail + FULL : detail, event.faults());
        return id == null ? refusal : refusal.telling(QuarantineId.MEMBER, id.toString());
    }

    private static boolean comesFromThere(Admitted event) {
        return event.event().arrivedAt().isPresent();
    }

    private Map<Identity, QuarantineId> kept(List<Admitted> rejected) throws SQLException {
        Collection<Row> rows = rows(rejected);
        Map<Identity, QuarantineId> kept = new HashMap<>();
        if (!rows.isEmpty()) {
            sql.query(
                    PublishStatements.QUARANTINE,
                    row -> kept.put(
                            new Identity(new TenantId(row.getObject(2, UUID.class)), row.getString(3)),
                            new QuarantineId(row.getObject(1, UUID.class))),
                    columns(new ArrayList<>(rows)));
        }
        return kept;
    }

    /** One statement may touch a row once only, so the last of the same identity stands for all. */
    private static Collection<Row> rows(List<Admitted> rejected) {
        Map<Identity, Row> rows = new LinkedHashMap<>();
        for (Admitted event : rejected) {
            if (!comesFromThere(event)) {
                Identity identity = Identity.of(event);
                rows.put(identity, new Row(QuarantineId.next(), identity, event));
            }
        }
        return rows.values();
    }

    private static Object[] columns(List<Row> rows) {
        return new Object[] {
            Column.uuids(rows, row -> row.id().value()),
            Column.uuids(rows, row -> row.identity().tenant().value()),
            Column.texts(rows, row -> row.identity().text()),
            Column.texts(rows, row -> row.event().event().topic().value()),
            Column.texts(rows, row -> row.event().event().uid().orElse(null)),
            Column.texts(rows, row -> row.event().event().key().orElse(null)),
            Column.texts(rows, row -> row.event().event().idempotencyKey().orElse(null)),
            Column.of(
                    "timestamptz",
                    rows,
                    row -> row.event()
                            .event()
                            .occurredAt()
                            .map(Instant::toString)
                            .orElse(null)),
            Column.of("bytea", rows, row -> row.event().event().payload()),
            Column.of("bytea", rows, row -> row.event().bodyHash()),
            Column.texts(rows, row -> StoredFaults.write(row.event().faults())),
            Quarantine.CAPACITY
        };
    }
}
