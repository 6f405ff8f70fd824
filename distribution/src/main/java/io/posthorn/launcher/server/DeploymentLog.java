package io.posthorn.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Payara Micro lives on when the application fails to deploy; only its log tells. */
record DeploymentLog(Path log) {
    private static final String FAILED = "Exception while loading the app : ";

    /** The reason, once there is one. */
    Optional<String> failure() {
        try {
            // Byte for byte: a log may hold anything.
            return Files.readString(log, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains(FAILED))
                    .map(line -> line.substring(line.indexOf(FAILED) + FAILED.length()))
                    .findFirst();
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }
}
