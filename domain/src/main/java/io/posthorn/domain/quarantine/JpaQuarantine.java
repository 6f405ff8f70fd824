package io.posthorn.domain.quarantine;

import io.posthorn.domain.jdbc.Cells;
import io.posthorn.domain.jdbc.NativeRead;
import io.posthorn.domain.jdbc.Where;
import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.topic.TopicCondition;
import io.posthorn.domain.topic.TopicPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaQuarantine implements Quarantine {
    private static final String ROWS = "select " + QuarantineCells.ROW + "\nfrom quarantined_event q\nwhere ";

    private final TenantScope scope;

    @Inject
    JpaQuarantine(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Page<QuarantinedEvent> list(TenantId tenant, Optional<TopicPattern> topic, PageRequest page) {
        Keyset keyset = new Keyset(page);
        Where where = new Where().and("q.tenant_id = ?", tenant.value());
        topic.ifPresent(pattern -> TopicCondition.add(where, "q.topic", pattern));
        keyset.edge().ifPresent(edge -> where.and("q.id " + keyset.towards() + " ?", edge));
        String sql = ROWS + where + keyset.order("q.id") + " limit " + keyset.fetch();
        List<QuarantinedEvent> rows = NativeRead.rows(scope.of(tenant), sql, where.parameters(), QuarantineCells::row);
        return keyset.page(rows, row -> row.id().value());
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
