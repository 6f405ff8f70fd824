package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.UniqueViolation;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaPortalUsers implements PortalUsers {
    private static final String ADD_IF_ABSENT = """
            insert into portal_user (id, tenant_id, email, name, password_hash, role, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (lower(email)) do nothing
            """;
    private static final String OF_TENANT = "select u from PortalUser u where u.tenantId = :tenant";

    private final TenantScope scope;

    @Inject
    JpaPortalUsers(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PortalUser user) {
        EntityManager entities = scope.of(user.tenant());
        entities.persist(user);
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            if (UniqueViolation.caused(refused)) {
                throw PortalUserRules.taken();
            }
            throw refused;
        }
    }

    @Override
    public void addIfAbsent(PortalUser user) {
        scope.of(user.tenant())
                .createNativeQuery(ADD_IF_ABSENT)
                .setParameter(1, user.id().value())
                .setParameter(2, user.tenant().value())
                .setParameter(3, user.email())
                .setParameter(4, user.name())
                .setParameter(5, user.passwordHash())
                .setParameter(6, user.role().word())
                .setParameter(7, Timestamp.from(user.createdAt()))
                .executeUpdate();
    }

    @Override
    public Optional<PortalUser> findEverywhere(String email) {
        return byEmail(email).getResultStream().findFirst();
    }

    @Override
    public Optional<PortalUser> lockEverywhere(String email) {
        return byEmail(email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<PortalUser> byEmail(String email) {
        return scope.ofPlatform()
                // The ledger folds both: its idea of case and Java's differ beyond ASCII.
                .createQuery("select u from PortalUser u where lower(u.email) = lower(:email)", PortalUser.class)
                .setParameter("email", email);
    }

    @Override
    public void remove(PortalUser user) {
        scope.of(user.tenant()).remove(user);
    }

    @Override
    public int removeAll(TenantId tenant) {
        return scope.of(tenant)
                .createQuery("delete from PortalUser u where u.tenantId = :tenant")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }

    @Override
    public Optional<PortalUser> find(TenantId tenant, PortalUserId id) {
        return byId(tenant, id).getResultStream().findFirst();
    }

    @Override
    public Optional<PortalUser> lock(TenantId tenant, PortalUserId id) {
        return byId(tenant, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<PortalUser> byId(TenantId tenant, PortalUserId id) {
        return scope.of(tenant)
                .createQuery(OF_TENANT + " and u.id = :id", PortalUser.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value());
    }

    @Override
    public List<PortalUser> lockAll(TenantId tenant) {
        return scope.of(tenant)
                .createQuery(OF_TENANT + " order by u.id", PortalUser.class)
                .setParameter("tenant", tenant.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<PortalUser> findEverywhere(PortalUserId id) {
        return scope.ofPlatform()
                .createQuery("select u from PortalUser u where u.id = :id", PortalUser.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Page<PortalUser> list(TenantId tenant, PageRequest page) {
        Keyset keyset = new Keyset(page);
        TypedQuery<PortalUser> query = scope.of(tenant)
                .createQuery(OF_TENANT + keyset.condition("u.id") + keyset.order("u.id"), PortalUser.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter("edge", edge));
        return keyset.page(query.getResultList(), user -> user.id().value());
    }
}
