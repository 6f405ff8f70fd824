package io.posthorn.launcher.process;

import java.time.Duration;

/** 1, 2, 4, … up to 30 seconds between restarts; a child that stayed up for a minute begins anew. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private Duration next = Duration.ofSeconds(1);

    Duration after(Duration uptime) {
        if (uptime.compareTo(STEADY) >= 0) {
            next = Duration.ofSeconds(1);
        }
        var pause = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return pause;
    }
}
