package io.posthorn.launcher.demo.receiver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** A signed time that is too old may belong to a request that somebody has recorded and plays again. */
final class Freshness {
    static final String WORDS = "at most five minutes off";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Freshness() {}

    /** False also for what is no time. */
    static boolean holds(String unixSeconds, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(unixSeconds)), now);
            return age.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException notATime) {
            return false;
        }
    }
}
