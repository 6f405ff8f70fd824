package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A lease that ran out is treated like a doubtful answer: the request may have been written. */
final class LeaseExpiry {
    private final Statements sql;

    LeaseExpiry(Statements sql) {
        this.sql = sql;
    }

    private record Expired(UUID id, UUID tenant, int attempt, String trigger, String node, String status) {
        boolean goesOn() {
            return status.equals(DeliveryStatus.RETRYING.word());
        }
    }

    /** @return how many leases ended */
    int expire(int most) throws SQLException {
        List<Expired> expired = sql.query(
                SettleStatements.EXPIRED,
                row -> new Expired(
                        row.getObject("delivery_id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getInt("attempt"),
                        row.getString("trigger"),
                        row.getString("lease_node"),
                        row.getString("status")),
                most);
        if (expired.isEmpty()) {
            return 0;
        }
        sql.update(
                SettleStatements.REQUEUE,
                ids(expired.stream().filter(Expired::goesOn).toList()));
        sql.update(
                SettleStatements.DROP,
                ids(expired.stream().filter(row -> !row.goesOn()).toList()));
        sql.update(
                ABANDONED_ATTEMPTS,
                ids(expired),
                Column.of("integer", expired, Expired::attempt),
                Column.uuids(expired, Expired::tenant),
                Column.texts(expired, Expired::trigger),
                Column.texts(expired, row -> "node " + row.node()));
        sql.update(
                ABANDONED_DELIVERIES,
                ids(expired),
                Column.texts(expired, Expired::status),
                Column.of("integer", expired, Expired::attempt));
        return expired.size();
    }

    private static Column ids(List<Expired> rows) {
        return Column.uuids(rows, Expired::id);
    }

    private static final String ABANDONED_ATTEMPTS = """
            insert into attempt (delivery_id, number, tenant_id, at, trigger, outcome, code, error, duration_ms, address,
                request_line, request_headers, body_head, body_tail, response_headers, response_body, response_truncated)
            select s.delivery_id, s.number, s.tenant_id, clock_timestamp(), s.trigger, 'doubtful', 0, 'abandoned', 0,
                s.address, '', '', '', '', '', '', false
            from unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[])
                as s (delivery_id, number, tenant_id, trigger, address)
            on conflict (delivery_id, number) do nothing
            """;

    private static final String ABANDONED_DELIVERIES = """
            update delivery d
            set status = s.status, attempts = s.attempt, last_at = clock_timestamp(), last_code = 0,
                last_error = 'abandoned', last_duration_ms = 0,
                finished_at = case when s.status = 'retrying' then null else clock_timestamp() end
            from unnest(?::uuid[], ?::text[], ?::integer[]) as s (id, status, attempt)
            where d.id = s.id
            """;
}
