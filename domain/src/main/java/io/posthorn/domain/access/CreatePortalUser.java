package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.regex.Pattern;

/** Lets a new person into the portal. */
@ApplicationScoped
public class CreatePortalUser {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    private final PortalUsers users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CreatePortalUser(PortalUsers users, Passwords passwords, AuditTrail audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param tenant {@link TenantId#PLATFORM} for operators, who belong to no tenant
     * @throws Refused CONFLICT {@code email_taken}, or INVALID
     */
    @Transactional
    public PortalUser create(TenantId tenant, Actor actor, String email, String name, Role role, char[] password) {
        check(tenant, email, name, role, password);
        if (users.findEverywhere(email).isPresent()) {
            throw Refused.conflict("email_taken", "There is a user with this e-mail address.");
        }
        PortalUser user = new PortalUser(tenant, email, name, role, passwords.hash(password), clock.instant());
        users.add(user);
        audit.record(tenant, actor, "portal_user.create", email, "");
        return user;
    }

    private static void check(TenantId tenant, String email, String name, Role role, char[] password) {
        if (!EMAIL.matcher(email).matches()) {
            throw Refused.invalid("/email", "email", "This is not an e-mail address.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("/name", "name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        if (role == Role.OPERATOR != tenant.equals(TenantId.PLATFORM)) {
            throw Refused.invalid("/role", "role", "Operators belong to no tenant, all others to one.");
        }
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw Refused.invalid(
                    "/password",
                    "password",
                    "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
    }
}
