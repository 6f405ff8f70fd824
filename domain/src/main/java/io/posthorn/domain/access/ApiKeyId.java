package io.posthorn.domain.access;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names an API key. Prints and reads as {@code key_…}; a UUIDv7, so ids sort by time. */
public record ApiKeyId(UUID value) {
    private static final String PREFIX = "key";

    public static ApiKeyId next() {
        return new ApiKeyId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<ApiKeyId> parse(String text) {
        return IdText.read(PREFIX, text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
