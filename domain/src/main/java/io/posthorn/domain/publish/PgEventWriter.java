package io.posthorn.domain.publish;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.ArrayText;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.jdbc.Transactions;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.FanOut.Fanned;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The publish transaction on PostgreSQL: claims, numbers, events, deliveries, all in multi-row statements. */
final class PgEventWriter implements EventWriter {
    private final Transactions transactions;
    private final PgRoutes routes;
    private final Admission admission;

    /** @param source connections of the app role, outside JTA */
    PgEventWriter(DataSource source, PgRoutes routes, Admission admission) {
        this.transactions = new Transactions(source);
        this.routes = routes;
        this.admission = admission;
    }

    @Override
    public Written write(List<Submission> batch) {
        return transactions.run(sql -> written(sql, batch));
    }

    private Written written(Statements sql, List<Submission> batch) throws SQLException {
        Set<TenantId> tenants =
                batch.stream().map(Submission::tenant).collect(Collectors.toCollection(LinkedHashSet::new));
        sql.query(PublishStatements.SCOPE, row -> row.getString(1), scope(tenants));
        Routes met = routes.load(sql, batch);

        Answers answers = new Answers();
        List<Admitted> admitted = new ArrayList<>();
        List<Admitted> rejected = new ArrayList<>();
        for (Submission submission : batch) {
            answers.begin();
            for (NewEvent event : submission.events()) {
                try {
                    Admitted one = admission.read(submission.tenant(), event, met);
                    (one.rejected() ? rejected : admitted).add(one);
                    answers.expect(one);
                } catch (Refused why) {
                    answers.add(new PublishResult.Rejected(why));
                }
            }
        }
        List<Admitted> fresh = claimed(sql, admitted, answers);
        List<Fanned> deliveries = FanOut.deliveries(fresh, takeSequences(sql, fresh));
        insert(sql, fresh, deliveries);
        // Last, so that nobody who waits for a quarantined row holds up webhooks or claims.
        answers.refuse(new Rejections(sql).keep(rejected));
        answers.settle(fresh, deliveries, matchedBefore(sql, tenants, answers.duplicatesOf()));
        return new Written(answers.results(), lanes(deliveries));
    }

    private static List<Admitted> claimed(Statements sql, List<Admitted> admitted, Answers answers)
            throws SQLException {
        List<Claims.Ruling> rulings = new Claims(sql).rule(admitted);
        List<Admitted> fresh = new ArrayList<>();
        for (int i = 0; i < admitted.size(); i++) {
            Admitted event = admitted.get(i);
            Claims.Ruling ruling = rulings.get(i);
            if (ruling instanceof Claims.Ruling.Fresh) {
                fresh.add(event);
            } else {
                answers.rule(event, ruling);
            }
        }
        return fresh;
    }

    private static Map<WebhookId, Long> takeSequences(Statements sql, List<Admitted> fresh) throws SQLException {
        Map<WebhookId, Long> demand = FanOut.demand(fresh);
        Map<WebhookId, Long> first = new HashMap<>();
        if (!demand.isEmpty()) {
            Column ids = Column.uuids(demand.keySet(), WebhookId::value);
            sql.query(
                    PublishStatements.TAKE_SEQUENCES,
                    row -> first.put(new WebhookId(row.getObject(1, UUID.class)), row.getLong(2)),
                    ids,
                    ids,
                    Column.of("bigint", demand.values(), count -> count));
        }
        return first;
    }

    private static void insert(Statements sql, List<Admitted> fresh, List<Fanned> deliveries) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        Column ids = Column.uuids(fresh, event -> event.id().value());
        Column tenants = Column.uuids(fresh, event -> event.tenant().value());
        sql.update(
                PublishStatements.EVENTS,
                ids,
                tenants,
                Column.texts(fresh, event -> event.event().topic().value()),
                Column.texts(fresh, event -> event.event().uid().orElse(null)),
                Column.texts(fresh, event -> event.key().orElse(null)),
                Column.of("timestamptz", fresh, event -> event.occurredAt().toString()),
                Column.of("integer", fresh, event -> event.event().payload().length),
                Column.of("bytea", fresh, Admitted::payloadHash));
        sql.update(
                PublishStatements.PAYLOADS,
                ids,
                tenants,
                Column.of("bytea", fresh, event -> event.event().payload()));
        insertKeys(sql, fresh);
        if (!deliveries.isEmpty()) {
            sql.update(
                    PublishStatements.DELIVERIES,
                    Column.uuids(deliveries, delivery -> delivery.id().value()),
                    Column.uuids(
                            deliveries, delivery -> delivery.event().tenant().value()),
                    Column.uuids(deliveries, delivery -> delivery.webhook().value()),
                    Column.uuids(deliveries, delivery -> delivery.event().id().value()),
                    Column.texts(
                            deliveries,
                            delivery -> delivery.event().event().topic().value()),
                    Column.of(
                            "timestamptz",
                            deliveries,
                            delivery -> delivery.event().occurredAt().toString()),
                    Column.of("bigint", deliveries, Fanned::sequence),
                    Column.of(
                            "integer",
                            deliveries,
                            delivery -> delivery.event().event().payload().length));
        }
    }

    private record KeyRow(Admitted event, String name, String value) {}

    private static void insertKeys(Statements sql, List<Admitted> fresh) throws SQLException {
        List<KeyRow> keys = fresh.stream()
                .flatMap(event ->
                        event.keys().entrySet().stream().map(key -> new KeyRow(event, key.getKey(), key.getValue())))
                .toList();
        if (!keys.isEmpty()) {
            sql.update(
                    PublishStatements.KEYS,
                    Column.uuids(keys, key -> key.event().id().value()),
                    Column.uuids(keys, key -> key.event().tenant().value()),
                    Column.texts(keys, KeyRow::name),
                    Column.texts(keys, KeyRow::value));
        }
    }

    private static Map<EventId, List<WebhookId>> matchedBefore(
            Statements sql, Set<TenantId> tenants, Collection<EventId> events) throws SQLException {
        Map<EventId, List<WebhookId>> matched = new HashMap<>();
        if (!events.isEmpty()) {
            sql.query(
                    PublishStatements.MATCHED,
                    row -> matched.computeIfAbsent(new EventId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(new WebhookId(row.getObject(2, UUID.class))),
                    Column.uuids(tenants, TenantId::value),
                    Column.uuids(events, EventId::value));
        }
        return matched;
    }

    private static Collection<Lane> lanes(List<Fanned> deliveries) {
        return deliveries.stream()
                .map(delivery -> new Lane(delivery.event().tenant(), delivery.webhook()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String scope(Set<TenantId> tenants) {
        return ArrayText.of(tenants.stream().map(TenantId::value));
    }
}
