package io.posthorn.domain.release;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.quarantine.QuarantineDoor;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedContent;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down what left the quarantine, by whom and why; each call is one transaction. */
@ApplicationScoped
@Transactional
class Departures {
    private final QuarantineDoor door;
    private final AuditTrail audit;

    @Inject
    Departures(QuarantineDoor door, AuditTrail audit) {
        this.door = door;
        this.audit = audit;
    }

    public void settle(TenantId tenant, Actor actor, Outcomes outcomes, String reason) {
        door.leave(tenant, outcomes.published());
        door.renew(tenant, outcomes.broken());
        for (QuarantinedContent content : outcomes.published()) {
            audit.record(
                    tenant, actor, "quarantine.release", content.event().id().toString(), reason);
        }
    }

    public boolean discard(TenantId tenant, Actor actor, QuarantineId id, String reason) {
        boolean wasThere = door.discard(tenant, id);
        if (wasThere) {
            audit.record(tenant, actor, "quarantine.discard", id.toString(), reason);
        }
        return wasThere;
    }
}
