package io.posthorn.portal.shell;

import io.posthorn.domain.access.Role;
import io.posthorn.domain.access.SignedIn;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import jakarta.security.enterprise.CallerPrincipal;

/** Who signed in, as the session keeps it: plain texts, so that a session can be stored. */
public final class PortalPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final String fullName;
    private final String tenant;
    private final String role;

    public PortalPrincipal(SignedIn person) {
        super(person.email());
        this.fullName = person.name();
        this.tenant = person.tenant().toString();
        this.role = person.role().word();
    }

    /** @return who stands in the audit trail for what this person does */
    public Actor actor() {
        return new Actor("user:" + getName());
    }

    public String fullName() {
        return fullName;
    }

    public TenantId tenant() {
        return TenantId.parse(tenant).orElse(TenantId.PLATFORM);
    }

    public Role role() {
        return Role.of(role).orElse(Role.VIEWER);
    }
}
