package io.posthorn.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new folder for one run, removed after it. It lies beside the usual data and not in the system's temporary folder,
 * which may be memory: commits would cost nothing there.
 */
public record ThrowAway(Path path) implements AutoCloseable {

    public static ThrowAway in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new ThrowAway(Files.createTempDirectory(folder, "bench-"));
    }

    @Override
    public void close() throws IOException {
        for (var file : deepestFirst()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
