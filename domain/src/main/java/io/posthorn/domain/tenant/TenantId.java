package io.posthorn.domain.tenant;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names a tenant. Prints and reads as {@code ten_…}; a UUIDv7, so ids sort by time. */
public record TenantId(UUID value) {
    private static final String PREFIX = "ten";

    /** Stands where no tenant owns a thing: platform keys and operators. */
    public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

    public static TenantId next() {
        return new TenantId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<TenantId> parse(String text) {
        return IdText.read(PREFIX, text).map(TenantId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
