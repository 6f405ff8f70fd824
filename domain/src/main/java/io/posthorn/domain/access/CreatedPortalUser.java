package io.posthorn.domain.access;

import java.util.Optional;

/** @param passwordShownOnce the whole password, kept nowhere; empty when the person brought one */
public record CreatedPortalUser(PortalUser user, Optional<String> passwordShownOnce) {
    @Override
    public String toString() {
        return "CreatedPortalUser[" + user.id() + "]";
    }
}
