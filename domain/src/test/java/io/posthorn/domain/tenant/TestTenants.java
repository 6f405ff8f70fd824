package io.posthorn.domain.tenant;

import io.posthorn.domain.wire.ProfileName;
import java.time.Instant;
import java.util.UUID;

/** Tenants for tests of other packages. */
public final class TestTenants {
    private TestTenants() {}

    public static Tenants on(TestScope scope) {
        return new JpaTenants(scope);
    }

    /** @return a new tenant, stored, that no other test knows */
    public static Tenant stored(TestScope scope) {
        Tenant tenant = aTenant("t-" + UUID.randomUUID());
        scope.run(() -> on(scope).add(tenant));
        return tenant;
    }

    public static Tenant aTenant(String slug) {
        return new Tenant(TenantId.next(), new TenantSlug(slug), "A shop", ProfileName.STANDARD, Instant.now());
    }
}
