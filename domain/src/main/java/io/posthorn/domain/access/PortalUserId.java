package io.posthorn.domain.access;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names a person of the portal. Prints and reads as {@code usr_…}; a UUIDv7, so ids sort by time. */
public record PortalUserId(UUID value) {
    private static final String PREFIX = "usr";

    public static PortalUserId next() {
        return new PortalUserId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<PortalUserId> parse(String text) {
        return IdText.read(PREFIX, text).map(PortalUserId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
