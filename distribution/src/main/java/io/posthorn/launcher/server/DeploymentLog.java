package io.posthorn.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Payara Micro lives on when the application fails to deploy; only its log tells. */
record DeploymentLog(Path log) {
    private static final String FAILED = "Exception while loading the app : ";
    private static final String LAYER = "CDI deployment failure:";
    private static final String AGAIN = " -- ";

    /** The reason, once there is one. */
    Optional<String> failure() {
        try {
            // Byte for byte: a log may hold anything.
            return Files.readString(log, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains(FAILED))
                    .map(line -> reason(line.substring(line.indexOf(FAILED) + FAILED.length())))
                    .findFirst();
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }

    /** The server names the layer that failed, and repeats the reason once for its cause. */
    private static String reason(String told) {
        String text = told.startsWith(LAYER) ? told.substring(LAYER.length()).strip() : told;
        int again = text.indexOf(AGAIN);
        boolean isRepeated = again > 0 && text.substring(again + AGAIN.length()).equals(text.substring(0, again));
        return isRepeated ? text.substring(0, again) : text;
    }
}
