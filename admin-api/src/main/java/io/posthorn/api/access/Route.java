package io.posthorn.api.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an address means for the kind of key that came with it.
 *
 * <p>Resources exist once, without a tenant in their path. A platform key writes {@code tenants/{tenant}/} before it.
 */
sealed interface Route {
    String TENANTS = "tenants";

    /** First parts of the addresses that belong to a tenant alone. */
    Set<String> OF_TENANT = Set.of("topics", "webhooks", "events", "deliveries", "quarantine", "resends");

    /** First parts that a tenant's address may go on with. */
    Set<String> BELOW_TENANT =
            Set.of("topics", "webhooks", "events", "deliveries", "quarantine", "resends", "api-keys", "users");

    /** The address stands as it is. */
    record Direct() implements Route {}

    /**
     * The rest of the address is about this tenant.
     *
     * @param tenant slug or id as the caller wrote it
     * @param rest path of the resource, still encoded
     */
    record OfTenant(String tenant, String rest) implements Route {}

    /** A platform key must say which tenant. */
    record TenantMissing() implements Route {}

    /** There is nothing. */
    record Nowhere() implements Route {}

    /** @param path below the API's base, encoded, without a slash at its start */
    static Route of(String path, boolean isPlatform) {
        Optional<List<String>> parts = PathParts.of(path).map(PathParts::decoded);
        if (parts.isEmpty()) {
            return new Nowhere();
        }
        String first = parts.get().get(0);
        if (!isPlatform) {
            return TENANTS.equals(first) ? new Nowhere() : new Direct();
        }
        if (TENANTS.equals(first)) {
            return ofTenants(path, parts.get());
        }
        return OF_TENANT.contains(first) ? new TenantMissing() : new Direct();
    }

    private static Route ofTenants(String path, List<String> parts) {
        if (parts.size() <= 2) {
            return new Direct();
        }
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return BELOW_TENANT.contains(parts.get(2))
                ? new OfTenant(parts.get(1), path.substring(second + 1))
                : new Nowhere();
    }
}
