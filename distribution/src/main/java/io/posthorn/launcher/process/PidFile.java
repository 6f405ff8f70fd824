package io.posthorn.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Names a process: the first line is its id, the second the instant it started. Ids are used again by the system,
 * so an id alone does not tell whether the process is still the one we started.
 */
public record PidFile(Path file) {
    // The kernel counts in ticks since boot, and the boot time itself is rounded to a second.
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /** Writes down a living process. */
    public void write(ProcessHandle process) {
        var started = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.writeString(file, process.pid() + "\n" + started + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The process that was written down, if it is alive and still the same one. */
    public Optional<ProcessHandle> living() {
        var lines = lines();
        if (lines.isEmpty() || !lines.get(0).matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> sameStart(process, lines));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean sameStart(ProcessHandle process, List<String> lines) {
        var started = process.info().startInstant();
        if (started.isEmpty() || lines.size() < 2 || lines.get(1).isEmpty()) {
            return true;
        }
        var apart = Duration.between(Instant.parse(lines.get(1)), started.get()).abs();
        return apart.compareTo(ROUNDING) <= 0;
    }
}
