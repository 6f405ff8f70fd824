package io.posthorn.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the application to end its work: it sees this file, takes nothing more, writes what is under way, removes the file. */
record StopFile(Path folder) {
    private static final long POLL_MILLIS = 50;

    Path path() {
        return folder.resolve("stop");
    }

    /** Returns when it is done, or after this time. */
    void ask(Duration most) throws IOException {
        Files.createFile(path());
        var end = System.nanoTime() + most.toNanos();
        try {
            while (Files.exists(path()) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
