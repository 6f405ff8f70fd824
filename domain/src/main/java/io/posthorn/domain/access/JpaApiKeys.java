package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional
class JpaApiKeys implements ApiKeys {
    private static final String ADD_IF_ABSENT = """
            insert into api_key (id, tenant_id, name, prefix, hash, scopes, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (prefix) do nothing
            """;
    private static final String REVOKE_ALL = """
            update api_key set revoked_at = ?2 where tenant_id = ?1 and revoked_at is null
            """;

    private final TenantScope scope;
    private final Clock clock;

    @Inject
    JpaApiKeys(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public void add(ApiKey key) {
        scope.of(key.tenant()).persist(key);
    }

    @Override
    public boolean addIfAbsent(ApiKey key) {
        return scope.of(key.tenant())
                        .createNativeQuery(ADD_IF_ABSENT)
                        .setParameter(1, key.id().value())
                        .setParameter(2, key.tenant().value())
                        .setParameter(3, key.name())
                        .setParameter(4, key.prefix())
                        .setParameter(5, key.hash())
                        .setParameter(6, key.scopes().stream().map(Scope::word).collect(Collectors.joining(" ")))
                        .setParameter(7, Timestamp.from(key.createdAt()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<ApiKey> find(TenantId tenant, ApiKeyId id) {
        return scope.of(tenant)
                .createQuery("select k from ApiKey k where k.tenantId = :tenant and k.id = :id", ApiKey.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<ApiKey> findEverywhere(String prefix) {
        return scope.ofPlatform()
                .createQuery("select k from ApiKey k where k.prefix = :prefix", ApiKey.class)
                .setParameter("prefix", prefix)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Page<ApiKey> list(TenantId tenant, PageRequest page) {
        Keyset keyset = new Keyset(page);
        TypedQuery<ApiKey> query = scope.of(tenant)
                .createQuery(
                        "select k from ApiKey k where k.tenantId = :tenant" + keyset.condition("k.id")
                                + keyset.order("k.id"),
                        ApiKey.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter("edge", edge));
        return keyset.page(query.getResultList(), key -> key.id().value());
    }

    @Override
    public int revokeAll(TenantId tenant) {
        return scope.of(tenant)
                .createNativeQuery(REVOKE_ALL)
                .setParameter(1, tenant.value())
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
