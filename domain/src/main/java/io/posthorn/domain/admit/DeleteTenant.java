package io.posthorn.domain.admit;

import io.posthorn.domain.access.ApiKeys;
import io.posthorn.domain.access.PortalUsers;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.DeleteWebhook;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Hides a tenant for good: its keys are revoked, its people removed, its webhooks deleted; its slug is never given to someone else. */
@ApplicationScoped
public class DeleteTenant {
    private final Tenants tenants;
    private final ApiKeys keys;
    private final PortalUsers users;
    private final Webhooks webhooks;
    private final DeleteWebhook deleteWebhook;
    private final AuditTrail audit;

    @Inject
    DeleteTenant(
            Tenants tenants,
            ApiKeys keys,
            PortalUsers users,
            Webhooks webhooks,
            DeleteWebhook deleteWebhook,
            AuditTrail audit) {
        this.tenants = tenants;
        this.keys = keys;
        this.users = users;
        this.webhooks = webhooks;
        this.deleteWebhook = deleteWebhook;
        this.audit = audit;
    }

    /** @throws Refused NOT_FOUND */
    @Transactional
    public void delete(TenantId id, Actor actor, String reason) {
        Tenant tenant = tenants.find(id).orElseThrow(() -> Refused.notFound("tenant"));
        for (Webhook webhook : webhooks.all(id)) {
            deleteWebhook.delete(id, actor, webhook.id());
        }
        keys.revokeAll(id);
        users.removeAll(id);
        tenant.delete();
        audit.record(id, actor, "tenant.delete", id.toString(), reason);
    }
}
