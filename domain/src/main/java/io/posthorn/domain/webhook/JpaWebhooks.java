package io.posthorn.domain.webhook;

import io.posthorn.domain.kernel.Keyset;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
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
class JpaWebhooks implements Webhooks {
    private static final String LIVE = "select w from Webhook w where w.tenantId = :tenant and w.deletedAt is null";
    private static final String TAKE_TURN = """
            select pg_advisory_xact_lock(hashtextextended(?1, 0))
            """;
    private static final String ADD_LANE = """
            insert into lane (webhook_id, tenant_id) values (?1, ?2)
            """;
    // A row that a dispatcher leases meanwhile is waited for and then left alone.
    private static final String CANCEL_WAITING = """
            with ended as (
                delete from work where tenant_id = ?1 and webhook_id = ?2 and lease_until is null
                returning delivery_id
            )
            update delivery d set status = 'cancelled', finished_at = now()
            from ended where d.id = ended.delivery_id
            """;

    private final TenantScope scope;

    @Inject
    JpaWebhooks(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void add(Webhook webhook) {
        EntityManager entities = scope.of(webhook.tenant());
        entities.persist(webhook);
        write(webhook, entities::flush);
        entities.createNativeQuery(ADD_LANE)
                .setParameter(1, webhook.id().value())
                .setParameter(2, webhook.tenant().value())
                .executeUpdate();
    }

    @Override
    public void update(Webhook webhook) {
        // Naming the scope is a query, and before a query changed entities are written.
        write(webhook, () -> scope.of(webhook.tenant()).flush());
    }

    private static void write(Webhook webhook, Runnable flush) {
        try {
            flush.run();
        } catch (PersistenceException refused) {
            if (UniqueViolation.caused(refused)) {
                throw Refused.conflict(
                        "uid_taken",
                        "Another webhook has the uid " + webhook.terms().uid().orElse("") + ".");
            }
            throw refused;
        }
    }

    @Override
    public Optional<Webhook> find(TenantId tenant, WebhookId id) {
        return byId(tenant, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Webhook> findByUid(TenantId tenant, String uid) {
        return query(tenant, LIVE + " and w.terms.uid = :uid")
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Webhook> findTwin(TenantId tenant, WebhookTerms terms) {
        String profile = terms.profile().value();
        String url = terms.url().toString();
        String topics = terms.topics().toString();
        scope.of(tenant)
                .createNativeQuery(TAKE_TURN)
                .setParameter(1, String.join(" ", tenant.toString(), profile, url, topics))
                .getSingleResult();
        return query(
                        tenant,
                        LIVE + " and w.terms.profile = :profile and w.terms.url = :url and w.terms.topics = :topics")
                .setParameter("profile", profile)
                .setParameter("url", url)
                .setParameter("topics", topics)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Webhook> lock(TenantId tenant, WebhookId id) {
        return byId(tenant, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Page<Webhook> list(TenantId tenant, PageRequest page) {
        Keyset keyset = new Keyset(page);
        TypedQuery<Webhook> query = query(tenant, LIVE + keyset.condition("w.id") + keyset.order("w.id"))
                .setMaxResults(keyset.fetch());
        keyset.edge().ifPresent(edge -> query.setParameter("edge", edge));
        return keyset.page(query.getResultList(), webhook -> webhook.id().value());
    }

    @Override
    public List<Webhook> all(TenantId tenant) {
        return query(tenant, LIVE + " order by w.id").getResultList();
    }

    @Override
    public int cancelWaiting(TenantId tenant, WebhookId id) {
        return scope.of(tenant)
                .createNativeQuery(CANCEL_WAITING)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .executeUpdate();
    }

    private TypedQuery<Webhook> byId(TenantId tenant, WebhookId id) {
        return query(tenant, LIVE + " and w.id = :id").setParameter("id", id.value());
    }

    private TypedQuery<Webhook> query(TenantId tenant, String jpql) {
        return scope.of(tenant).createQuery(jpql, Webhook.class).setParameter("tenant", tenant.value());
    }
}
