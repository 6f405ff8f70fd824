package io.posthorn.domain.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an API key may do. */
public enum Scope {
    EVENTS_WRITE("events:write"),
    EVENTS_READ("events:read"),
    WEBHOOKS_READ("webhooks:read"),
    /** Implies reading them. */
    WEBHOOKS_WRITE("webhooks:write"),
    RESENDS_WRITE("resends:write"),
    /** Sees signing secrets and header values again after they were stored. */
    SECRETS_READ("secrets:read"),
    /** Implies all others; also tenants, keys and audit. */
    ADMIN("admin");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        for (Scope scope : values()) {
            if (scope.word.equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** @return the scopes and what they imply */
    public static Set<Scope> withImplied(Collection<Scope> given) {
        EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
        for (Scope scope : given) {
            all.addAll(
                    switch (scope) {
                        case ADMIN -> EnumSet.allOf(Scope.class);
                        case WEBHOOKS_WRITE -> EnumSet.of(WEBHOOKS_WRITE, WEBHOOKS_READ);
                        case EVENTS_WRITE, EVENTS_READ, WEBHOOKS_READ, RESENDS_WRITE, SECRETS_READ -> EnumSet.of(scope);
                    });
        }
        return all;
    }
}
