package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Holds a webhook's deliveries, and lets them go again. */
@ApplicationScoped
public class ChangeStatus {
    private final Registry registry;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    ChangeStatus(Registry registry, AuditTrail audit, Clock clock) {
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pausing a paused webhook changes the reason. @throws Refused NOT_FOUND, INVALID for a reason that is too long */
    @Transactional
    public Webhook pause(TenantId tenant, Actor actor, WebhookId id, String reason) {
        AuditTrail.judge(reason);
        Webhook webhook = registry.lock(tenant, id);
        webhook.pause(actor, reason, clock.instant());
        audit.record(tenant, actor, "webhook.pause", id.toString(), reason);
        return webhook;
    }

    /** As pausing, for a webhook that nobody means to resume soon. @throws Refused as {@link #pause} does */
    @Transactional
    public Webhook disable(TenantId tenant, Actor actor, WebhookId id, String reason) {
        AuditTrail.judge(reason);
        Webhook webhook = registry.lock(tenant, id);
        webhook.disable(actor, reason, clock.instant());
        audit.record(tenant, actor, "webhook.disable", id.toString(), reason);
        return webhook;
    }

    /**
     * Whoever held it, a person or Posthorn; nothing happens to an active one.
     *
     * @throws Refused as {@link #pause} does
     */
    @Transactional
    public Webhook resume(TenantId tenant, Actor actor, WebhookId id, String reason) {
        AuditTrail.judge(reason);
        Webhook webhook = registry.lock(tenant, id);
        if (webhook.status() != WebhookStatus.ACTIVE) {
            webhook.resume(actor, clock.instant());
            audit.record(tenant, actor, "webhook.resume", id.toString(), reason);
        }
        return webhook;
    }
}
