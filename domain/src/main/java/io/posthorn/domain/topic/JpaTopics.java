package io.posthorn.domain.topic;

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
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaTopics implements Topics {
    private final TenantScope scope;

    @Inject
    JpaTopics(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Optional<Topic> find(TenantId tenant, TopicName name) {
        return byName(tenant, name).getResultStream().findFirst();
    }

    @Override
    public Optional<Topic> lock(TenantId tenant, TopicName name) {
        return byName(tenant, name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Topic> byName(TenantId tenant, TopicName name) {
        return scope.of(tenant)
                .createQuery("select t from Topic t where t.tenantId = :tenant and t.name = :name", Topic.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name.value());
    }

    private static final String EXTENT = """
            select count(*), coalesce(sum(length(schema) + length(example) + length(description)), 0)
            from topic where tenant_id = ?1 and name <> ?2
            """;

    @Override
    public Extent extentBeside(TenantId tenant, TopicName name) {
        Object[] row = (Object[]) scope.of(tenant)
                .createNativeQuery(EXTENT)
                .setParameter(1, tenant.value())
                .setParameter(2, name.value())
                .getSingleResult();
        return new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @Override
    public List<Topic> list(TenantId tenant) {
        return scope.of(tenant)
                .createQuery("select t from Topic t where t.tenantId = :tenant order by t.name", Topic.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    @Override
    public void add(Topic topic) {
        EntityManager entities = scope.of(topic.tenant());
        entities.persist(topic);
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            if (UniqueViolation.caused(refused)) {
                throw Refused.conflict(TAKEN, "The topic " + topic.name() + " was defined just now.");
            }
            throw refused;
        }
    }

    @Override
    public void remove(Topic topic) {
        scope.of(topic.tenant()).remove(topic);
    }
}
