package io.posthorn.benchmark.report;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when a run was made: figures mean nothing without. */
public final class Machine {
    private Machine() {}

    public static Fields fields() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Fields()
                .put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .put("processors", system.getAvailableProcessors())
                .put("load_average_before", system.getSystemLoadAverage())
                .put("system", system.getName() + " " + system.getVersion() + " " + system.getArch())
                .put("java", System.getProperty("java.runtime.version", ""));
    }
}
