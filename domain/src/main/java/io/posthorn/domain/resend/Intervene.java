package io.posthorn.domain.resend;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.delivery.OpenWork;
import io.posthorn.domain.dispatch.WorkAppeared;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
@Transactional
class Intervene implements Interventions {
    private final OpenWork work;
    private final AuditTrail audit;
    private final Event<WorkAppeared> appeared;

    @Inject
    Intervene(OpenWork work, AuditTrail audit, Event<WorkAppeared> appeared) {
        this.work = work;
        this.audit = audit;
        this.appeared = appeared;
    }

    @Override
    public void resend(TenantId tenant, Actor actor, DeliveryId id, String reason) {
        AuditTrail.judge(reason);
        Lane lane = new Lane(tenant, work.resend(tenant, id));
        audit.record(tenant, actor, "delivery.resend", id.toString(), reason);
        appeared.fire(new WorkAppeared(List.of(lane)));
    }

    @Override
    public void cancel(TenantId tenant, Actor actor, DeliveryId id, String reason) {
        AuditTrail.judge(reason);
        work.cancel(tenant, id);
        audit.record(tenant, actor, "delivery.cancel", id.toString(), reason);
    }

    @Override
    public void decide(TenantId tenant, Actor actor, DeliveryId id, boolean received) {
        work.decide(tenant, id, received);
        audit.record(tenant, actor, "delivery.decide", id.toString(), received ? "received" : "not received");
    }
}
