package io.posthorn.portal.shell;

import io.posthorn.domain.access.Role;
import io.posthorn.domain.access.SignedIn;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The person who is signed in. */
@Named
@RequestScoped
public class CurrentUser {
    private final SessionPerson session;
    private SignedIn person;

    @Inject
    CurrentUser(SessionPerson session) {
        this.session = session;
    }

    @PostConstruct
    void find() {
        person = session.now().orElseThrow(() -> forbidden("not_signed_in", "Nobody is signed in."));
    }

    public SignedIn person() {
        return person;
    }

    public Actor actor() {
        return person.actor();
    }

    public String getName() {
        return person.name();
    }

    public String getEmail() {
        return person.email();
    }

    public String getRole() {
        return person.role().word();
    }

    public boolean isOperator() {
        return person.role() == Role.OPERATOR;
    }

    /** @return whether this person may change things */
    public boolean isEditor() {
        return person.role() != Role.VIEWER;
    }

    /** @throws Refused FORBIDDEN for a viewer; stands before every deed, whatever the page showed */
    public Actor editor() {
        if (!isEditor()) {
            throw forbidden("viewer", "You may look, but not change anything here.");
        }
        return actor();
    }

    /** @throws Refused FORBIDDEN for people of a tenant */
    public Actor operator() {
        if (!isOperator()) {
            throw forbidden("not_operator", "This is for operators.");
        }
        return actor();
    }

    private static Refused forbidden(String code, String detail) {
        return new Refused(Refused.Reason.FORBIDDEN, code, detail);
    }
}
