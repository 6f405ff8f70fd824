package io.posthorn.portal.shell;

import io.posthorn.domain.access.Role;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;

/** The person who is signed in. */
@Named
@RequestScoped
public class CurrentUser {
    private final SecurityContext security;

    @Inject
    CurrentUser(SecurityContext security) {
        this.security = security;
    }

    PortalPrincipal principal() {
        return security.getPrincipalsByType(PortalPrincipal.class).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Reason.FORBIDDEN, "not_signed_in", "Nobody is signed in."));
    }

    public Actor actor() {
        return principal().actor();
    }

    public String getName() {
        return principal().fullName();
    }

    public String getEmail() {
        return principal().getName();
    }

    public boolean isOperator() {
        return principal().role() == Role.OPERATOR;
    }

    /** @return whether this person may change things */
    public boolean isEditor() {
        return principal().role() != Role.VIEWER;
    }

    /** @throws Refused FORBIDDEN for a viewer; stands before every deed, whatever the page showed */
    public Actor editor() {
        if (!isEditor()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "viewer", "You may look, but not change anything here.");
        }
        return actor();
    }
}
