package io.posthorn.domain.audit;

import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;

@ApplicationScoped
@Transactional
class JpaAuditTrail implements AuditTrail, AuditEntries {
    private final TenantScope scope;
    private final Clock clock;

    @Inject
    JpaAuditTrail(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public void record(TenantId tenant, Actor actor, String action, String object, String reason) {
        scope.of(tenant).persist(new AuditEntry(tenant, clock.instant(), actor, action, object, reason));
    }

    @Override
    public Page<AuditEntry> list(TenantId tenant, PageRequest page) {
        Keyset keyset = new Keyset(page);
        TypedQuery<AuditEntry> query = scope.of(tenant)
                .createQuery(
                        "select a from AuditEntry a where a.tenantId = :tenant" + keyset.condition("a.id")
                                + keyset.order("a.id"),
                        AuditEntry.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter("edge", edge));
        return keyset.page(query.getResultList(), AuditEntry::id);
    }
}
