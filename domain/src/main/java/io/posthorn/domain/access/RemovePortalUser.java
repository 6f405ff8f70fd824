package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a person in no more. His sessions end, on other nodes within {@link Presence#KEPT}; the address is free again. */
@ApplicationScoped
public class RemovePortalUser {
    private final PortalUserRecord record;
    private final Presence presence;

    @Inject
    RemovePortalUser(PortalUserRecord record, Presence presence) {
        this.record = record;
        this.presence = presence;
    }

    /** @throws Refused NOT_FOUND, or CONFLICT {@code last_operator} */
    public void remove(TenantId tenant, Actor actor, PortalUserId id) {
        record.remove(tenant, actor, id);
        presence.forget(id);
    }
}
