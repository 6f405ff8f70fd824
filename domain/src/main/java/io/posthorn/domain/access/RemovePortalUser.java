package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets a person in no more. His sessions end, on other nodes within {@link Presence#KEPT}; the address is free again. */
@ApplicationScoped
public class RemovePortalUser {
    private final PortalUsers users;
    private final Presence presence;
    private final AuditTrail audit;

    @Inject
    RemovePortalUser(PortalUsers users, Presence presence, AuditTrail audit) {
        this.users = users;
        this.presence = presence;
        this.audit = audit;
    }

    /** @throws Refused NOT_FOUND, or CONFLICT {@code last_operator} */
    @Transactional
    public void remove(TenantId tenant, Actor actor, PortalUserId id) {
        // Two operators who remove each other at once wait here: the second one finds himself alone.
        boolean isLast =
                tenant.equals(TenantId.PLATFORM) && users.lockAll(tenant).size() == 1;
        PortalUser user = users.lock(tenant, id).orElseThrow(() -> Refused.notFound("user"));
        if (isLast) {
            throw Refused.conflict("last_operator", "Nobody would be left to work across tenants.");
        }
        users.remove(user);
        presence.forget(id);
        audit.record(tenant, actor, "portal_user.remove", user.email(), "");
    }
}
