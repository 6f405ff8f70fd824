package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
@Transactional
class JpaValidations implements Validations {
    private static final String OF = """
            select name, validation from topic_validation where tenant_id = ?1
            """;
    private static final String SET = """
            insert into topic_validation (tenant_id, name, validation) values (?1, ?2, ?3)
            on conflict (tenant_id, name) do update set validation = excluded.validation, updated_at = now()
            """;

    private final TenantScope scope;

    @Inject
    JpaValidations(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Map<TopicName, Validation> of(TenantId tenant) {
        List<?> rows = scope.of(tenant)
                .createNativeQuery(OF)
                .setParameter(1, tenant.value())
                .getResultList();
        Map<TopicName, Validation> validations = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            Validation.of((String) cells[1])
                    .ifPresent(validation -> validations.put(new TopicName((String) cells[0]), validation));
        }
        return validations;
    }

    @Override
    public void set(TenantId tenant, TopicName topic, Validation validation) {
        scope.of(tenant)
                .createNativeQuery(SET)
                .setParameter(1, tenant.value())
                .setParameter(2, topic.value())
                .setParameter(3, validation.word())
                .executeUpdate();
    }
}
