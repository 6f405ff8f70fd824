package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.Cells;
import io.posthorn.domain.jdbc.NativeRead;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOpenWork implements OpenWork {
    private static final String CANCELLED = "cancelled";

    private final TenantScope scope;
    private final Clock clock;

    @Inject
    JpaOpenWork(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    private static final String QUEUE = """
            insert into work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes,
                attempts, trigger)
            select d.id, d.tenant_id, d.webhook_id, d.event_id, d.topic, e.occurred_at, d.sequence, e.payload_bytes,
                d.attempts, 'resend'
            from delivery d
            join event e on e.id = d.event_id
            join payload p on p.event_id = d.event_id
            join webhook k on k.id = d.webhook_id and k.deleted_at is null
            where d.id = ?1 and d.tenant_id = ?2
            """;

    @Override
    public WebhookId resend(TenantId tenant, DeliveryId id) {
        EntityManager entities = scope.of(tenant);
        Delivery delivery = locked(entities, tenant, id);
        allow(delivery.status().mayBeResent(), entities, id, ShownStatus.RESENT);
        delivery.resend();
        int queued = entities.createNativeQuery(QUEUE)
                .setParameter(1, id.value())
                .setParameter(2, tenant.value())
                .executeUpdate();
        if (queued == 0) {
            throw Refused.conflict(
                    "nothing_to_send", "Its webhook was deleted, or its payload was dropped by retention.");
        }
        return new WebhookId(delivery.webhookId());
    }

    /**
     * Work goes first, as in the ledger's own statements, so that the two never wait for each other; and it says whether an
     * attempt is under way: a lease that is held cannot be taken away.
     */
    @Override
    public void cancel(TenantId tenant, DeliveryId id) {
        EntityManager entities = scope.of(tenant);
        int removed = entities.createNativeQuery(
                        "delete from work where delivery_id = ?1 and tenant_id = ?2 and lease_until is null")
                .setParameter(1, id.value())
                .setParameter(2, tenant.value())
                .executeUpdate();
        Delivery delivery = locked(entities, tenant, id);
        allow(delivery.status().mayBeCancelled(), entities, id, CANCELLED);
        if (removed == 0) {
            throw ShownStatus.forbids(DeliveryStatus.SENDING.word(), CANCELLED);
        }
        delivery.cancel(clock.instant());
    }

    @Override
    public void decide(TenantId tenant, DeliveryId id, boolean received) {
        EntityManager entities = scope.of(tenant);
        Delivery delivery = locked(entities, tenant, id);
        allow(delivery.status() == DeliveryStatus.DOUBTFUL, entities, id, "decided");
        delivery.decide(received, clock.instant());
    }

    private static final String SHOWN = """
            select %s
            from delivery d
            join webhook k on k.id = d.webhook_id
            left join work w on w.delivery_id = d.id
            where d.id = ?1
            """.formatted(ShownStatus.SQL);

    private static void allow(boolean may, EntityManager entities, DeliveryId id, String deed) {
        if (!may) {
            String shown = NativeRead.rows(entities, SHOWN, List.of(id.value()), Cells::text)
                    .get(0);
            throw ShownStatus.forbids(shown, deed);
        }
    }

    private static Delivery locked(EntityManager entities, TenantId tenant, DeliveryId id) {
        Delivery delivery = entities.find(Delivery.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null || !delivery.tenant().equals(tenant)) {
            throw Refused.notFound("delivery");
        }
        return delivery;
    }
}
