package io.posthorn.domain.quarantine;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaQuarantine implements Quarantine {
    private static final String ROWS = "select " + QuarantineCells.ROW + "\nfrom quarantined_event q\nwhere ";

    private final TenantScope scope;
    private final TopicDirectory directory;

    @Inject
    JpaQuarantine(TenantScope scope, TopicDirectory directory) {
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public Page<QuarantinedEvent> list(TenantId tenant, QuarantineFilter filter, PageRequest page) {
        Keyset keyset = new Keyset(page);
        Where where = new Where().and("q.tenant_id = ?", tenant.value());
        filter.topic().ifPresent(topic -> TopicCondition.add(where, "q.topic", directory.meant(tenant, topic)));
        filter.after().ifPresent(after -> where.and("q.id >= ?", IdFloor.of(after)));
        filter.before().ifPresent(before -> where.and("q.id < ?", IdFloor.of(before)));
        keyset.edge().ifPresent(edge -> where.and("q.id " + keyset.towards() + " ?", edge));
        String sql = ROWS + where + keyset.order("q.id") + " limit " + keyset.fetch();
        List<QuarantinedEvent> rows = NativeRead.rows(scope.of(tenant), sql, where.parameters(), QuarantineCells::row);
        return keyset.page(rows, row -> row.id().value());
    }

    private static final String COUNT_BY_TOPIC = """
            select topic, count(*) from quarantined_event where tenant_id = ?1 group by topic order by topic
            """;

    @Override
    public Map<TopicName, Integer> countByTopic(TenantId tenant) {
        Map<TopicName, Integer> counts = new LinkedHashMap<>();
        NativeRead.rows(
                scope.of(tenant),
                COUNT_BY_TOPIC,
                List.of(tenant.value()),
                cells -> counts.put(new TopicName(cells.text()), cells.integer()));
        return counts;
    }

    @Override
    public Optional<QuarantinedEvent> find(TenantId tenant, QuarantineId id) {
        Where where = new Where().and("q.tenant_id = ?", tenant.value()).and("q.id = ?", id.value());
        return NativeRead.rows(scope.of(tenant), ROWS + where, where.parameters(), QuarantineCells::row).stream()
                .findFirst();
    }

    private static final String PAYLOAD = """
            select payload from quarantined_event where tenant_id = ?1 and id = ?2
            """;

    @Override
    public Optional<byte[]> payload(TenantId tenant, QuarantineId id) {
        return NativeRead.rows(scope.of(tenant), PAYLOAD, List.of(tenant.value(), id.value()), Cells::bytes).stream()
                .findFirst();
    }
}
