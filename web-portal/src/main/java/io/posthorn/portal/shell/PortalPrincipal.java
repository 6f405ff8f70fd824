package io.posthorn.portal.shell;

import io.posthorn.domain.access.PortalUserId;
import io.posthorn.domain.access.SignedIn;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;

/** Who signed in, as the session keeps it: what never changes of a person, and the epoch whose end is the session's. */
public final class PortalPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 2L;

    private final UUID id;
    private final int epoch;

    public PortalPrincipal(SignedIn person) {
        super(person.email());
        this.id = person.id().value();
        this.epoch = person.epoch();
    }

    PortalUserId id() {
        return new PortalUserId(id);
    }

    int epoch() {
        return epoch;
    }
}
