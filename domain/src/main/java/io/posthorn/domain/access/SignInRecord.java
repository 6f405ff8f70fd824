package io.posthorn.domain.access;

import io.posthorn.domain.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Counts what became of sign-ins, one after the other for each user. */
@ApplicationScoped
class SignInRecord {
    private final PortalUsers users;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    SignInRecord(PortalUsers users, Tenants tenants, Clock clock) {
        this.users = users;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional
    public void failure(String email) {
        Instant now = clock.instant();
        users.lockEverywhere(email).ifPresent(user -> user.signInFailed(now));
    }

    /** @return empty when other failures locked the user meanwhile, or when the user's tenant was deleted */
    @Transactional
    public Optional<SignedIn> success(String email) {
        Optional<PortalUser> user = users.lockEverywhere(email)
                .filter(found -> !found.isLocked(clock.instant()))
                .filter(this::hasTenant);
        user.ifPresent(PortalUser::signedIn);
        return user.map(SignedIn::of);
    }

    private boolean hasTenant(PortalUser user) {
        return user.role() == Role.OPERATOR || tenants.find(user.tenant()).isPresent();
    }
}
