package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Refused;
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
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaPortalUsers implements PortalUsers {
    private static final String ADD_IF_ABSENT = """
            insert into portal_user (id, tenant_id, email, name, password_hash, role, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (lower(email)) do nothing
            """;

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
                throw Refused.conflict("email_taken", "There is a user with this e-mail address.");
            }
            throw refused;
        }
    }

    @Override
    public void addIfAbsent(PortalUser user) {
        scope.of(user.tenant())
                .createNativeQuery(ADD_IF_ABSENT)
                .setParameter(1, user.id())
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
                .createQuery("select u from PortalUser u where lower(u.email) = :email", PortalUser.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<PortalUser> list(TenantId tenant) {
        return scope.of(tenant)
                .createQuery("select u from PortalUser u where u.tenantId = :tenant order by u.email", PortalUser.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }
}
