package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Gives a fresh installation the first key and the first operator, from what the launcher wrote to its credentials. */
@ApplicationScoped
public class Bootstrap {
    private final ApiKeys keys;
    private final PortalUsers users;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    Bootstrap(ApiKeys keys, PortalUsers users, Passwords passwords, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Adds the platform key unless it is there, and with a new key the operator unless he is there. What is there stays as
     * it is, and an operator who was removed since does not come back with the next start.
     *
     * @throws IllegalArgumentException when the key is not {@code ph_live_…} with 32 to 200 characters
     */
    @Transactional
    public void ensure(String apiKeyText, String userEmail, String password) {
        KeyText text = KeyText.read(apiKeyText)
                .orElseThrow(() ->
                        new IllegalArgumentException("The first API key is ph_live_… with 32 to 200 characters."));
        Instant now = clock.instant();
        boolean isNew = keys.addIfAbsent(
                new ApiKey(TenantId.PLATFORM, "bootstrap", text, Set.of(Scope.ADMIN), now, Optional.empty()));
        if (isNew && users.findEverywhere(userEmail).isEmpty()) {
            String hash = passwords.hash(password.toCharArray());
            users.addIfAbsent(new PortalUser(TenantId.PLATFORM, userEmail, userEmail, Role.OPERATOR, hash, now));
        }
    }
}
