package io.posthorn.domain.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Says for whom the current transaction acts, before any statement of it.
 *
 * <p>Row-level security answers with nothing when nobody said so: a forgotten scope shows no rows, never a neighbour's.
 * Every adapter gets its {@link EntityManager} here and nowhere else.
 *
 * <p>Every statement is planned for its values. A plan for any tenant, webhook and range, which PostgreSQL would come to
 * after some repetitions, walks through everybody's rows for the few of one webhook.
 *
 * <p>Changed entities are written under the scope that is in force at the next query or at the end. A transaction that
 * changes something therefore stays with one scope, or flushes before it goes on to the next.
 */
@ApplicationScoped
public class TenantScope {
    @PersistenceContext(unitName = "posthorn")
    EntityManager entities;

    /** @return the transaction's entity manager, seeing this tenant's rows only */
    @Transactional(Transactional.TxType.MANDATORY)
    public EntityManager of(TenantId tenant) {
        return scoped("{" + tenant.value() + "}", "off");
    }

    /** For tenants, keys, users and audit across tenants; shows no events, webhooks or deliveries. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EntityManager ofPlatform() {
        return scoped("{}", "on");
    }

    private EntityManager scoped(String tenants, String platform) {
        entities.createNativeQuery("""
                        select set_config('posthorn.tenants', ?1, true), set_config('posthorn.platform', ?2, true),
                            set_config('plan_cache_mode', 'force_custom_plan', true)
                        """)
                .setParameter(1, tenants)
                .setParameter(2, platform)
                .getSingleResult();
        return entities;
    }
}
