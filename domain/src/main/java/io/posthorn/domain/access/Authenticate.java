package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds out who is calling. */
@ApplicationScoped
public class Authenticate {
    private final ApiKeys keys;
    private final SeenKeys seen;
    private final Clock clock;

    @Inject
    Authenticate(ApiKeys keys, SeenKeys seen, Clock clock) {
        this.keys = keys;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * @param bearer the key alone, without the word Bearer
     * @return empty when the key is unknown, expired or revoked; nobody learns which
     */
    public Optional<Caller> caller(String bearer) {
        return KeyText.read(bearer)
                .flatMap(this::key)
                .filter(key -> key.isValid(clock.instant()))
                .map(key -> new Caller(key.tenant(), key.scopes(), key.id()));
    }

    /** For a tenant that was deleted: this node refuses its keys at once, others within {@link SeenKeys#KEPT}. */
    public void forgetAllOf(TenantId tenant) {
        seen.forgetAllOf(tenant);
    }

    private Optional<ApiKey> key(KeyText text) {
        Optional<ApiKey> known = seen.find(text);
        if (known.isPresent()) {
            return known;
        }
        Optional<ApiKey> stored = keys.findEverywhere(text.prefix()).filter(key -> key.opensWith(text));
        stored.ifPresent(seen::remember);
        return stored;
    }
}
