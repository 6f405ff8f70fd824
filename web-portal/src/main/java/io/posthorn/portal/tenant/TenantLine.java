package io.posthorn.portal.tenant;

import io.posthorn.domain.tenant.Tenant;
import java.time.Instant;

/** One row of the list of tenants. */
public record TenantLine(String href, String name, String slug, String profile, Instant created) {
    static TenantLine of(Tenant tenant, String home) {
        String slug = tenant.slug().value();
        return new TenantLine(
                home + "?tenant=" + slug, tenant.name(), slug, tenant.profile().value(), tenant.createdAt());
    }
}
