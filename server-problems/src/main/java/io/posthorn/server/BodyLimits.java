package io.posthorn.server;

import java.time.Duration;

/**
 * How much is kept of bodies whose rest is awaited, and how long.
 *
 * @param bytes of one body: the most that any door of the WAR takes
 * @param allBytes of all of them together; whoever sends more has to come again
 * @param patience from the head to the last byte; less than the 30 s after which the server closes without a word
 */
record BodyLimits(int bytes, long allBytes, Duration patience) {
    private static final int LARGEST_BATCH = 4 * 1024 * 1024;

    static BodyLimits usual() {
        return new BodyLimits(LARGEST_BATCH, Runtime.getRuntime().maxMemory() / 8, Duration.ofSeconds(25));
    }
}
