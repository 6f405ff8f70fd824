package io.posthorn.domain.tenant;

import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaTenants implements Tenants {
    static final String SEARCH = """
            select *
            from tenant
            where status = 'active'
              and (slug ~>=~ lower(?1) and slug ~<~ lower(?2) or found_as ~>=~ lower(?1) and found_as ~<~ lower(?2))
            """;
    /** Follows every text that begins the same. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String ACTIVE = "select t from Tenant t where t.status = 'active'";

    private final TenantScope scope;

    @Inject
    JpaTenants(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void add(Tenant tenant) {
        EntityManager entities = scope.ofPlatform();
        entities.persist(tenant);
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            if (UniqueViolation.caused(refused)) {
                throw Refused.conflict("slug_taken", "The slug " + tenant.slug() + " is taken.");
            }
            throw refused;
        }
        entities.refresh(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        // Not as the platform: use cases change other rows of this tenant in the same transaction.
        return scope.of(id)
                .createQuery(ACTIVE + " and t.id = :id", Tenant.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Tenant> find(TenantSlug slug) {
        return scope.ofPlatform()
                .createQuery(ACTIVE + " and t.slug = :slug", Tenant.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        Keyset keyset = new Keyset(page);
        TypedQuery<Tenant> query = scope.ofPlatform()
                .createQuery(ACTIVE + keyset.condition("t.id") + keyset.order("t.id"), Tenant.class)
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter("edge", edge));
        return keyset.page(query.getResultList(), tenant -> tenant.id().value());
    }

    @Override
    public Page<Tenant> search(String beginning, PageRequest page) {
        Keyset keyset = new Keyset(page);
        Query query = scope.ofPlatform()
                .createNativeQuery(
                        SEARCH + keyset.condition("id").replace(":edge", "?3") + keyset.order("id"), Tenant.class)
                .setParameter(1, beginning)
                .setParameter(2, beginning + LAST)
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter(3, edge));
        List<Tenant> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add((Tenant) row);
        }
        return keyset.page(found, tenant -> tenant.id().value());
    }
}
