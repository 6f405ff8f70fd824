package io.posthorn.domain.kernel;

import java.time.Instant;
import java.util.UUID;

/** Turns a time into a place in a list of UUIDv7: every id made at or after the time is at or above it. */
public final class IdFloor {
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private IdFloor() {}

    /** @return whether it is of the years 1970 to 9999, which ids and tables can hold */
    public static boolean holds(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END);
    }

    public static UUID of(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }
}
