package io.posthorn.api.compat.front;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as the vendor writes them: plain UUIDs, in any case. */
final class PlainId {
    // UUID's own reader also takes shorter groups, which would give one thing many addresses.
    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private PlainId() {}

    static Optional<UUID> parse(String text) {
        return Optional.of(text).filter(id -> SHAPE.matcher(id).matches()).map(UUID::fromString);
    }
}
