package io.posthorn.api.access;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a tenant by what stands in an address: its id or its slug. */
@ApplicationScoped
public class TenantLookup {
    private final Tenants tenants;

    @Inject
    public TenantLookup(Tenants tenants) {
        this.tenants = tenants;
    }

    public Optional<TenantId> find(String slugOrId) {
        return tenant(slugOrId).map(Tenant::id);
    }

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
