package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@ApplicationScoped
@Transactional
class JpaTopicsInUse implements TopicsInUse {
    // Plain SQL, because this package cannot know webhooks: they know topics.
    private static final String WEBHOOKS = """
            select count(*) from webhook
            where tenant_id = ?1 and deleted_at is null and ?2 = any (string_to_array(topics, ' '))
            """;

    private final TenantScope scope;

    @Inject
    JpaTopicsInUse(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public int countWebhooks(TenantId tenant, TopicName topic) {
        Object count = scope.of(tenant)
                .createNativeQuery(WEBHOOKS)
                .setParameter(1, tenant.value())
                .setParameter(2, topic.value())
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
