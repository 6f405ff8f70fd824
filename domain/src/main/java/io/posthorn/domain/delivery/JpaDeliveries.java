package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.KeyCondition;
import io.posthorn.domain.event.StatusCondition;
import io.posthorn.domain.jdbc.ArrayText;
import io.posthorn.domain.jdbc.Cells;
import io.posthorn.domain.jdbc.NativeRead;
import io.posthorn.domain.jdbc.Where;
import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.topic.TopicCondition;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaDeliveries implements Deliveries {
    private final TenantScope scope;
    private final TopicDirectory directory;

    @Inject
    JpaDeliveries(TenantScope scope, TopicDirectory directory) {
        this.scope = scope;
        this.directory = directory;
    }

    private static final String ROWS = """
            select d.id, d.event_id, d.webhook_id, d.topic, d.sequence,
                case when w.lease_until is not null then 'sending' else d.status end,
                d.status in ('queued', 'retrying') and w.lease_until is null and k.status <> 'active',
                d.attempts, case when w.lease_until is null then w.due_at end, d.created_at, d.finished_at, d.missed,
                d.last_at, d.attempts, d.last_code, d.last_error, d.last_duration_ms
            from delivery d
            join webhook k on k.id = d.webhook_id
            left join work w on w.delivery_id = d.id
            where\s""";

    @Override
    public Page<DeliveryRow> list(TenantId tenant, DeliveryFilter filter, PageRequest page) {
        Keyset keyset = new Keyset(page);
        Where where = where(tenant, filter);
        keyset.edge().ifPresent(edge -> where.and("d.id " + keyset.towards() + " ?", edge));
        String sql = ROWS + where + keyset.order("d.id") + " limit " + keyset.fetch();
        List<DeliveryRow> rows = NativeRead.rows(scope.of(tenant), sql, where.parameters(), JpaDeliveries::row);
        return keyset.page(rows, row -> row.id().value());
    }

    private static final String MISSED = "d.missed";

    // Reads past what a webhook missed: an index of its own would cost every delivery 7 % more log.
    private static final String RECEIVED = "not d.missed and (d.attempts > 0 or d.finished_at is not null)";

    private Where where(TenantId tenant, DeliveryFilter filter) {
        Where where = new Where().and("d.tenant_id = ?", tenant.value());
        StatusCondition.add(where, filter.statuses(), filter.held());
        filter.success().ifPresent(success -> where.and(success ? RECEIVED : MISSED));
        filter.webhook().ifPresent(webhook -> where.and("d.webhook_id = ?", webhook.value()));
        filter.event().ifPresent(event -> where.and("d.event_id = ?", event.value()));
        filter.topic().ifPresent(topic -> TopicCondition.add(where, "d.topic", directory.meant(tenant, topic)));
        filter.key().ifPresent(key -> KeyCondition.add(where, "d.event_id", tenant, key));
        filter.error().ifPresent(error -> where.and("d.last_error = ?", error.word()));
        filter.code().ifPresent(code -> where.and("d.last_code = ?", code));
        filter.after().ifPresent(after -> where.and("d.id >= ?", IdFloor.of(after)));
        filter.before().ifPresent(before -> where.and("d.id < ?", IdFloor.of(before)));
        return where;
    }

    private static DeliveryRow row(Cells cells) {
        return new DeliveryRow(
                new DeliveryId(cells.uuid()),
                new EventId(cells.uuid()),
                new WebhookId(cells.uuid()),
                new TopicName(cells.text()),
                cells.bigint(),
                DeliveryStatus.of(cells.text()).orElseThrow(),
                cells.bool(),
                cells.integer(),
                cells.instantIfAny(),
                cells.instant(),
                cells.instantIfAny(),
                cells.bool(),
                cells.instantIfAny().map(at -> summary(at, cells)));
    }

    private static AttemptSummary summary(Instant at, Cells cells) {
        return new AttemptSummary(
                cells.integer(), at, cells.integer(), ErrorClass.of(cells.text()), Duration.ofMillis(cells.integer()));
    }

    @Override
    public Optional<DeliveryRow> find(TenantId tenant, DeliveryId id) {
        Where where = new Where().and("d.tenant_id = ?", tenant.value()).and("d.id = ?", id.value());
        return NativeRead.rows(scope.of(tenant), ROWS + where, where.parameters(), JpaDeliveries::row).stream()
                .findFirst();
    }

    @Override
    public List<DeliveryRow> find(TenantId tenant, Collection<DeliveryId> ids) {
        Where where = new Where()
                .and("d.tenant_id = ?", tenant.value())
                .and("d.id = any (cast(? as uuid[]))", ArrayText.of(ids.stream().map(DeliveryId::value)));
        String sql = ROWS + where + " order by d.id desc";
        return NativeRead.rows(scope.of(tenant), sql, where.parameters(), JpaDeliveries::row);
    }

    private static final String ATTEMPTS = """
            select a from Attempt a
            where a.deliveryId = :delivery and a.tenantId = :tenant and a.number > :after
            order by a.number
            """;

    private static final String PAYLOAD = """
            select p.body from delivery d join payload p on p.event_id = d.event_id
            where d.id = ?1 and d.tenant_id = ?2
            """;

    @Override
    public List<AttemptRow> attempts(TenantId tenant, DeliveryId id, int after, int most) {
        EntityManager entities = scope.of(tenant);
        List<Attempt> attempts = entities.createQuery(ATTEMPTS, Attempt.class)
                .setParameter("delivery", id.value())
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        Optional<byte[]> payload =
                NativeRead.rows(entities, PAYLOAD, List.of(id.value(), tenant.value()), Cells::bytes).stream()
                        .findFirst();
        return attempts.stream().map(attempt -> attempt.row(payload)).toList();
    }

    private static final String SUMMARIES = """
            select delivery_id, at, number, code, error, duration_ms from attempt
            where tenant_id = ?1 and delivery_id = any (cast(?2 as uuid[]))
            order by delivery_id, number
            """;

    @Override
    public Map<DeliveryId, List<AttemptSummary>> attempts(TenantId tenant, Collection<DeliveryId> ids) {
        Map<DeliveryId, List<AttemptSummary>> attempts = new HashMap<>();
        NativeRead.rows(
                scope.of(tenant),
                SUMMARIES,
                List.of(tenant.value(), ArrayText.of(ids.stream().map(DeliveryId::value))),
                cells -> attempts.computeIfAbsent(new DeliveryId(cells.uuid()), id -> new ArrayList<>())
                        .add(summary(cells.instant(), cells)));
        return attempts;
    }

    private static final String COUNTS = """
            select %s, count(*)
            from delivery d
            join webhook k on k.id = d.webhook_id
            left join work w on w.delivery_id = d.id and w.lease_until is not null
            where d.tenant_id = ?1 and d.id >= ?2
            group by 1
            """.formatted(ShownStatus.SQL);

    @Override
    public Map<String, Long> counts(TenantId tenant, Instant since) {
        EntityManager entities = scope.of(tenant);
        Map<String, Long> counts = new LinkedHashMap<>();
        NativeRead.rows(
                        entities,
                        COUNTS,
                        List.of(tenant.value(), IdFloor.of(since)),
                        cells -> Map.entry(cells.text(), cells.bigint()))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
