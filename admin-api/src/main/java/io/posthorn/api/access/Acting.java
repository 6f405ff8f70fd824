package io.posthorn.api.access;

import io.posthorn.domain.access.Caller;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Whose things this request is about, and who asks. Resources get it as the principal of their {@link SecurityContext}.
 *
 * @param tenant {@link TenantId#PLATFORM} for a platform key that names no tenant
 * @param base address under which the caller sees the resources, without a slash at its end
 */
public record Acting(TenantId tenant, Caller caller, String base) implements Principal {
    public static Acting of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Acting acting) {
            return acting;
        }
        throw new IllegalStateException("A resource was reached without a key");
    }

    /** Makes this known to everything that the request meets. */
    public void accompany(ContainerRequestContext request) {
        boolean isSecure = request.getSecurityContext() != null
                && request.getSecurityContext().isSecure();
        request.setSecurityContext(new ActingSecurity(this, isSecure));
    }

    public boolean isPlatform() {
        return tenant.equals(TenantId.PLATFORM);
    }

    public boolean may(Scope scope) {
        return caller.may(scope);
    }

    public Actor actor() {
        return caller.actor();
    }

    /** @return the caller's address of a thing, for Location and Link */
    public String path(String relative) {
        return base + '/' + relative;
    }

    @Override
    public String getName() {
        return caller.key().toString();
    }
}
