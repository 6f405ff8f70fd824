package io.posthorn.domain.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Who is signed in, as they are by now, at most {@link #KEPT} ago: a page of theirs costs no query. */
@ApplicationScoped
public class Presence {
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final PortalUsers users;
    private final Cache<PortalUserId, Optional<SignedIn>> seen =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    @Inject
    Presence(PortalUsers users) {
        this.users = users;
    }

    /**
     * Looks at the person again whom a session remembers.
     *
     * @param epoch of the sign-in
     * @return empty when the person was removed, or took another role or password since
     */
    public Optional<SignedIn> of(PortalUserId id, int epoch) {
        return seen.get(id, known -> users.findEverywhere(known).map(SignedIn::of))
                .filter(person -> person.epoch() == epoch);
    }

    void forget(PortalUserId id) {
        seen.invalidate(id);
    }
}
