package io.posthorn.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.access.Authenticate;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Finds a tenant by what stands in an address: its id or its slug. */
@ApplicationScoped
public class TenantLookup {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Tenants tenants;
    private final Authenticate authenticate;
    /** Names that were good a moment ago, so that a busy producer costs no query per request. */
    private final Cache<String, TenantId> seen =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    @Inject
    public TenantLookup(Tenants tenants, Authenticate authenticate) {
        this.tenants = tenants;
        this.authenticate = authenticate;
    }

    /** @return the tenant's id, at most five seconds old */
    public Optional<TenantId> find(String slugOrId) {
        Optional<TenantId> known = Optional.ofNullable(seen.getIfPresent(slugOrId));
        if (known.isPresent()) {
            return known;
        }
        Optional<TenantId> found = tenant(slugOrId).map(Tenant::id);
        found.ifPresent(id -> seen.put(slugOrId, id));
        return found;
    }

    /** For a tenant that was deleted on this node, with its keys; other nodes forget them by themselves. */
    public void forget(TenantId tenant) {
        authenticate.forgetAllOf(tenant);
        seen.asMap().values().removeIf(tenant::equals);
    }

    /** @return the tenant as it is now */
    public Optional<Tenant> tenant(String slugOrId) {
        Optional<TenantId> id = TenantId.parse(slugOrId);
        if (id.isPresent()) {
            return tenants.find(id.get());
        }
        return slug(slugOrId).flatMap(tenants::find);
    }

    private static Optional<TenantSlug> slug(String text) {
        try {
            return Optional.of(new TenantSlug(text));
        } catch (Refused notASlug) {
            return Optional.empty();
        }
    }
}
