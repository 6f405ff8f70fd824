package io.posthorn.launcher.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps a log and the three before it: {@code x.log, x.log.1, x.log.2, x.log.3}. */
final class Logs {
    private static final int KEPT = 3;

    private Logs() {}

    /** Makes room for the log of a new process. */
    static Path rotate(Path log) throws IOException {
        makeRoom(log);
        if (Files.exists(log)) {
            Files.move(log, numbered(log, 1));
        }
        return log;
    }

    /** Cuts a log that has grown too long. Its process goes on writing to the same file, at the new end. */
    static void cut(Path log, long longest) throws IOException {
        if (Files.exists(log) && Files.size(log) > longest) {
            makeRoom(log);
            Files.copy(log, numbered(log, 1));
            try (var file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        }
    }

    private static void makeRoom(Path log) throws IOException {
        for (var number = KEPT; number > 1; number--) {
            var newer = numbered(log, number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, numbered(log, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
