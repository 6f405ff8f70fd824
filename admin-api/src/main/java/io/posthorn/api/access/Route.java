package io.posthorn.api.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            Set.of("topics", "webhooks", "events", "deliveries", "quarantine", "resends", "api-keys");

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
        Optional<List<String>> parts = parts(path);
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

    /** @return the parts, decoded; empty when the path has parameters or empty parts, which two readers may read differently */
    private static Optional<List<String>> parts(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (trimmed.indexOf(';') >= 0) {
            return Optional.empty();
        }
        try {
            List<String> parts = Arrays.stream(trimmed.split("/", -1))
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            return Optional.of(parts)
                    .filter(all -> all.stream().noneMatch(part -> part.isEmpty() || part.indexOf('/') >= 0));
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
    }
}
