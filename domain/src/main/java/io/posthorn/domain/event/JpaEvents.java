package io.posthorn.domain.event;

import io.posthorn.domain.delivery.DeliveryStatus;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
@Transactional
class JpaEvents implements Events {
    private final TenantScope scope;
    private final TopicDirectory directory;

    @Inject
    JpaEvents(TenantScope scope, TopicDirectory directory) {
        this.scope = scope;
        this.directory = directory;
    }

    private static final String EVENTS = """
            select e.* from event e
            where\s""";

    @Override
    public Page<EventRow> list(TenantId tenant, EventFilter filter, PageRequest page) {
        Keyset keyset = new Keyset(page);
        Where where = where(tenant, filter);
        keyset.edge().ifPresent(edge -> where.and("e.id " + keyset.towards() + " ?", edge));
        String sql = EVENTS + where + keyset.order("e.id") + " limit " + keyset.fetch();
        return keyset.page(
                rows(scope.of(tenant), tenant, sql, where), row -> row.id().value());
    }

    private Where where(TenantId tenant, EventFilter filter) {
        Where where = new Where().and("e.tenant_id = ?", tenant.value());
        filter.topic().ifPresent(topic -> TopicCondition.add(where, "e.topic", directory.meant(tenant, topic)));
        filter.key().ifPresent(key -> KeyCondition.add(where, "e.id", tenant, key));
        filter.after().ifPresent(after -> where.and("e.id >= ?", IdFloor.of(after)));
        filter.before().ifPresent(before -> where.and("e.id < ?", IdFloor.of(before)));
        filter.webhook()
                .ifPresent(webhook -> where.and(
                        "exists (select from delivery d where d.event_id = e.id and d.webhook_id = ?)",
                        webhook.value()));
        filter.status().ifPresent(status -> StatusCondition.addForEvents(where, status));
        filter.text().ifPresent(text -> textCondition(where, tenant, text));
        return where;
    }

    private static void textCondition(Where where, TenantId tenant, String text) {
        Optional<EventId> id = EventId.parse(text);
        if (id.isPresent()) {
            where.and("e.id = ?", id.get().value());
            return;
        }
        where.and("""
                e.id in (
                    select c.event_id from event_claim c where c.tenant_id = ? and c.kind = 'uid' and c.value = ?
                    union all
                    select y.event_id from event_key y where y.tenant_id = ? and y.value = ?)""", tenant.value(), text, tenant.value(), text);
    }

    @Override
    public Optional<EventRow> find(TenantId tenant, EventId id) {
        Where where = new Where().and("e.tenant_id = ?", tenant.value()).and("e.id = ?", id.value());
        return rows(scope.of(tenant), tenant, EVENTS + where, where).stream().findFirst();
    }

    /** Keys and deliveries are put beside the events, one statement each for the whole page. */
    private static List<EventRow> rows(EntityManager entities, TenantId tenant, String sql, Where where) {
        List<Event> events = events(entities, sql, where);
        if (events.isEmpty()) {
            return List.of();
        }
        String ids = ArrayText.of(events.stream().map(Event::id));
        List<Object> parameters = List.of(tenant.value(), ids);
        Map<UUID, Map<String, String>> keys = keys(entities, parameters);
        Map<UUID, Map<DeliveryStatus, Integer>> deliveries = deliveries(entities, parameters);
        return events.stream()
                .map(event -> event.row(
                        keys.getOrDefault(event.id(), Map.of()), deliveries.getOrDefault(event.id(), Map.of())))
                .toList();
    }

    private static List<Event> events(EntityManager entities, String sql, Where where) {
        Query query = entities.createNativeQuery(sql, Event.class);
        for (int i = 0; i < where.parameters().size(); i++) {
            query.setParameter(i + 1, where.parameters().get(i));
        }
        List<Event> events = new ArrayList<>();
        for (Object row : query.getResultList()) {
            events.add((Event) row);
        }
        return events;
    }

    private static final String KEYS = """
            select event_id, name, value from event_key
            where tenant_id = ?1 and event_id = any (cast(?2 as uuid[]))
            """;

    private static Map<UUID, Map<String, String>> keys(EntityManager entities, List<Object> parameters) {
        Map<UUID, Map<String, String>> keys = new HashMap<>();
        NativeRead.rows(
                entities,
                KEYS,
                parameters,
                cells -> keys.computeIfAbsent(cells.uuid(), id -> new TreeMap<>())
                        .put(cells.text(), cells.text()));
        return keys;
    }

    private static final String DELIVERIES = """
            select d.event_id, case when w.lease_until is not null then 'sending' else d.status end, count(*)
            from delivery d
            left join work w on w.delivery_id = d.id
            where d.tenant_id = ?1 and d.event_id = any (cast(?2 as uuid[]))
            group by 1, 2
            """;

    private static Map<UUID, Map<DeliveryStatus, Integer>> deliveries(EntityManager entities, List<Object> parameters) {
        Map<UUID, Map<DeliveryStatus, Integer>> deliveries = new HashMap<>();
        NativeRead.rows(
                entities,
                DELIVERIES,
                parameters,
                cells -> deliveries
                        .computeIfAbsent(cells.uuid(), id -> new EnumMap<>(DeliveryStatus.class))
                        .put(DeliveryStatus.of(cells.text()).orElseThrow(), cells.integer()));
        return deliveries;
    }

    @Override
    public Optional<byte[]> payload(TenantId tenant, EventId id) {
        return NativeRead.rows(
                        scope.of(tenant),
                        "select body from payload where tenant_id = ?1 and event_id = ?2",
                        List.of(tenant.value(), id.value()),
                        Cells::bytes)
                .stream()
                .findFirst();
    }

    private static final String PAYLOADS = """
            select event_id, body from payload
            where tenant_id = ?1 and event_id = any (cast(?2 as uuid[]))
            """;

    @Override
    public Map<EventId, byte[]> payloads(TenantId tenant, Collection<EventId> ids) {
        Map<EventId, byte[]> payloads = new HashMap<>();
        NativeRead.rows(
                scope.of(tenant),
                PAYLOADS,
                List.of(tenant.value(), ArrayText.of(ids.stream().map(EventId::value))),
                cells -> payloads.put(new EventId(cells.uuid()), cells.bytes()));
        return payloads;
    }
}
