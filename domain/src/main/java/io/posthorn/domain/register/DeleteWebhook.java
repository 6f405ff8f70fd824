package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Hides a webhook for good; its waiting deliveries are cancelled, its secrets forgotten, its history stays. */
@ApplicationScoped
public class DeleteWebhook {
    private final Registry registry;
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DeleteWebhook(Registry registry, Webhooks webhooks, Secrets secrets, AuditTrail audit, Clock clock) {
        this.registry = registry;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws io.posthorn.domain.kernel.Refused NOT_FOUND */
    @Transactional
    public void delete(TenantId tenant, Actor actor, WebhookId id) {
        Webhook webhook = registry.lock(tenant, id);
        webhook.delete(clock.instant());
        webhooks.update(webhook);
        webhooks.cancelWaiting(tenant, id);
        secrets.removeAll(tenant, id);
        audit.record(tenant, actor, "webhook.delete", id.toString(), "");
    }
}
