package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;

/** A portal user whose password was right. */
public record SignedIn(String email, String name, TenantId tenant, Role role) {
    public Actor actor() {
        return new Actor("user:" + email);
    }
}
