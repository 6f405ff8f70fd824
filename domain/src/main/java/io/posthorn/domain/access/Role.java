package io.posthorn.domain.access;

import java.util.Locale;
import java.util.Optional;

/** What a portal user may do. */
public enum Role {
    /** Sees what belongs to the tenant. */
    VIEWER,
    /** Also changes it. */
    ADMIN,
    /** Works across tenants; belongs to none. */
    OPERATOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
