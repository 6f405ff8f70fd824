package io.posthorn.api.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Carries {@link Acting} through the request. */
record ActingSecurity(Acting acting, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return acting;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
