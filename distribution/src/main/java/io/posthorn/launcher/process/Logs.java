package io.posthorn.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the logs of the last starts: {@code x.log, x.log.1, x.log.2, x.log.3}. */
final class Logs {
    private static final int KEPT = 3;

    private Logs() {}

    static Path rotate(Path log) throws IOException {
        for (var number = KEPT; number > 0; number--) {
            var older = numbered(log, number);
            var newer = number == 1 ? log : numbered(log, number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return log;
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
