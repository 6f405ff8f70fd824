package io.posthorn.domain.tenant;

import io.posthorn.domain.kernel.Refused;
import java.util.regex.Pattern;

/** A tenant's short name in addresses: 1 to 63 of a–z, 0–9 and inner hyphens. */
public record TenantSlug(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public TenantSlug {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.invalid("/slug", "slug", "A slug has 1 to 63 of a-z, 0-9 and inner hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
