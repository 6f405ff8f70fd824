package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Lets a new person into the portal. */
@ApplicationScoped
public class CreatePortalUser {
    private final PortalUsers users;
    private final Passwords passwords;
    private final PortalUserRecord record;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    CreatePortalUser(PortalUsers users, Passwords passwords, PortalUserRecord record, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param tenant {@link TenantId#PLATFORM} for operators, who belong to no tenant
     * @param brought without one a password is made
     * @throws Refused CONFLICT {@code email_taken}, or INVALID with every fault
     */
    public CreatedPortalUser create(
            TenantId tenant, Actor actor, String email, String name, Role role, Optional<NewPassword> brought) {
        PortalUserRules.check(tenant, email, name, role);
        // Asked before the hash takes its time; the ledger has the last word.
        if (users.findEverywhere(email).isPresent()) {
            throw PortalUserRules.taken();
        }
        NewPassword password = brought.orElseGet(() -> NewPassword.random(chance));
        PortalUser user =
                new PortalUser(tenant, email, name, role, passwords.hash(password.characters()), clock.instant());
        record.add(user, actor);
        return new CreatedPortalUser(user, brought.isPresent() ? Optional.empty() : Optional.of(password.text()));
    }
}
