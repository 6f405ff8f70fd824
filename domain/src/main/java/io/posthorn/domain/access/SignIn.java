package io.posthorn.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets a person into the portal. No transaction is open while the password is hashed. */
@ApplicationScoped
public class SignIn {
    // The hash of no password: an unknown address costs the same time as a known one.
    static final String NOBODY =
            "pbkdf2-sha256$600000$AAAAAAAAAAAAAAAAAAAAAA==$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final PortalUsers users;
    private final Passwords passwords;
    private final SignInRecord record;
    private final Clock clock;

    @Inject
    SignIn(PortalUsers users, Passwords passwords, SignInRecord record, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.record = record;
        this.clock = clock;
    }

    /** @return empty when the address is unknown, the password wrong or the user locked; nobody learns which */
    public Optional<SignedIn> verify(String email, char[] password) {
        Optional<PortalUser> user = users.findEverywhere(email);
        boolean matches =
                passwords.matches(password, user.map(PortalUser::passwordHash).orElse(NOBODY));
        if (user.isEmpty() || user.get().isLocked(clock.instant())) {
            return Optional.empty();
        }
        if (!matches) {
            record.failure(email);
            return Optional.empty();
        }
        return record.success(email);
    }
}
