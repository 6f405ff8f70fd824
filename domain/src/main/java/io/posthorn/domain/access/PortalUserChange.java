package io.posthorn.domain.access;

import java.util.Optional;

/** What is to be different about a person; what is empty stays. An e-mail address is the person and never changes. */
public record PortalUserChange(Optional<String> name, Optional<Role> role, Optional<NewPassword> password) {
    static PortalUserChange of(NewPassword password) {
        return new PortalUserChange(Optional.empty(), Optional.empty(), Optional.of(password));
    }
}
