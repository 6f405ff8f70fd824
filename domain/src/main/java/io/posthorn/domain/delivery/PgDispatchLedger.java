package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.jdbc.Transactions;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The workers' side of the ledger on PostgreSQL. Every call is one short transaction of set-based statements. */
public final class PgDispatchLedger implements DispatchLedger {
    /** PostgreSQL compares uuids as unsigned bytes, {@link UUID#compareTo} as signed numbers. */
    static final Comparator<UUID> AS_POSTGRES = Comparator.comparing(UUID::toString);

    private final Transactions transactions;
    private final SettleBatch settleBatch = new SettleBatch();

    /** @param source connections of the dispatch role, outside JTA */
    public PgDispatchLedger(DataSource source) {
        this.transactions = new Transactions(source);
    }

    @Override
    public List<ClaimedWork> claim(Map<WebhookId, Credit> credits, long bytes, String node, Duration lease) {
        return transactions.run(sql -> {
            List<Row> rows = sql.query(
                    ClaimStatements.CLAIM,
                    PgDispatchLedger::row,
                    Column.uuids(credits.keySet(), WebhookId::value),
                    Column.of("integer", credits.values(), Credit::deliveries),
                    Column.of("bigint", credits.values(), Credit::bytes),
                    Column.of("bigint", credits.values(), Credit::tenantBytes),
                    bytes,
                    lease.toMillis(),
                    node);
            Map<UUID, byte[]> payloads = payloads(sql, rows);
            // Retention drops no payload of open work; should one be missing all the same, nothing wrong is sent: the
            // lease ends, and the third time the delivery is quarantined.
            return rows.stream()
                    .filter(row -> payloads.containsKey(row.eventId()))
                    .map(row -> row.with(payloads))
                    .toList();
        });
    }

    private static Map<UUID, byte[]> payloads(Statements sql, List<Row> rows) throws SQLException {
        Map<UUID, byte[]> payloads = new HashMap<>();
        if (!rows.isEmpty()) {
            List<UUID> events = rows.stream().map(Row::eventId).distinct().toList();
            sql.query(
                    ClaimStatements.PAYLOADS,
                    row -> payloads.put(row.getObject(1, UUID.class), row.getBytes(2)),
                    Column.uuids(events, id -> id),
                    events.stream().min(AS_POSTGRES).orElseThrow(),
                    events.stream().max(AS_POSTGRES).orElseThrow());
        }
        return payloads;
    }

    private record Row(ClaimedWork work, UUID eventId) {
        ClaimedWork with(Map<UUID, byte[]> payloads) {
            EventContent bare = work.event();
            byte[] body = payloads.getOrDefault(eventId, bare.payload());
            return work.withEvent(new EventContent(bare.id(), bare.topic(), bare.occurredAt(), body));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID eventId = row.getObject("event_id", UUID.class);
        EventContent event = new EventContent(
                new EventId(eventId),
                new TopicName(row.getString("topic")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                new byte[0]);
        ClaimedWork work = new ClaimedWork(
                new DeliveryId(row.getObject("delivery_id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getInt("version"),
                row.getInt("rate_per_second"),
                row.getInt("room"),
                event,
                row.getLong("sequence"),
                row.getInt("attempts") + 1,
                row.getInt("round_tries") + 1,
                Duration.ofMillis((long) (row.getDouble("round_age") * 1000)),
                Trigger.valueOf(row.getString("trigger").toUpperCase(Locale.ROOT)),
                row.getLong("lease_epoch"));
        return new Row(work, eventId);
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        transactions.run(sql -> settleBatch.write(sql, settlements));
    }

    @Override
    public void release(Collection<ClaimedWork> unsent) {
        transactions.run(sql -> sql.update(
                ClaimStatements.RELEASE,
                Column.uuids(unsent, work -> work.id().value()),
                Column.of("bigint", unsent, ClaimedWork::epoch)));
    }

    @Override
    public List<Lane> due(int most) {
        return transactions.run(sql -> sql.query(
                ClaimStatements.DUE,
                row -> new Lane(
                        new TenantId(row.getObject(1, UUID.class)), new WebhookId(row.getObject(2, UUID.class))),
                most));
    }

    @Override
    public int expireLeases(int most) {
        return transactions.run(sql -> new LeaseExpiry(sql).expire(most));
    }
}
