package io.posthorn.domain.kernel;

import java.time.Instant;
import java.util.UUID;

/** Turns a time into a place in a list of UUIDv7: every id made at or after the time is at or above it. */
public final class IdFloor {
    private IdFloor() {}

    public static UUID of(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }
}
