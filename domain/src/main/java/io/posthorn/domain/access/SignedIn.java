package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;

/**
 * A portal user whose password was right.
 *
 * @param epoch of role and password; while it is the same, sessions go on
 */
public record SignedIn(PortalUserId id, String email, String name, TenantId tenant, Role role, int epoch) {
    static SignedIn of(PortalUser user) {
        return new SignedIn(user.id(), user.email(), user.name(), user.tenant(), user.role(), user.epoch());
    }

    public Actor actor() {
        return new Actor("user:" + email);
    }
}
