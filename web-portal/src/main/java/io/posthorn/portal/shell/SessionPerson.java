package io.posthorn.portal.shell;

import io.posthorn.domain.access.Presence;
import io.posthorn.domain.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The person whom the session remembers, as he is by now. */
@RequestScoped
public class SessionPerson {
    /** Stands in a session whose own person took another password in it. */
    private static final String RENEWED = "posthorn.epoch";

    private final SecurityContext security;
    private final Presence presence;
    private final HttpServletRequest request;

    @Inject
    SessionPerson(SecurityContext security, Presence presence, HttpServletRequest request) {
        this.security = security;
        this.presence = presence;
        this.request = request;
    }

    /** @return whether somebody signed in who may go on no more */
    public boolean isGone() {
        return principal().isPresent() && now().isEmpty();
    }

    /** @return empty also when nobody signed in */
    public Optional<SignedIn> now() {
        return principal().flatMap(known -> presence.of(known.id(), epoch(known)));
    }

    /** Lets this session go on where a change ends all others of the person. */
    public void renew(SignedIn person) {
        request.changeSessionId();
        request.getSession().setAttribute(RENEWED, person.epoch());
    }

    private Optional<PortalPrincipal> principal() {
        return security.getPrincipalsByType(PortalPrincipal.class).stream().findFirst();
    }

    private int epoch(PortalPrincipal known) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(RENEWED) instanceof Integer renewed ? renewed : known.epoch();
    }
}
