package io.posthorn.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Payara Micro lives on when the application fails to deploy; only its log tells. */
record DeploymentLog(Path log) {
    /** What failed before the application began, and what it refused when it did. */
    private static final Pattern FAILED =
            Pattern.compile("Exception while loading the app : (.+)|LifecycleException: [\\w.$]+: (.+)");

    private static final String LAYER = "CDI deployment failure:";
    private static final String AGAIN = " -- ";

    /** The reason, once there is one. */
    Optional<String> failure() {
        try {
            // Byte for byte: a log may hold anything.
            var told = FAILED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
            return told.results().findFirst().map(DeploymentLog::reason);
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }

    private static String reason(MatchResult failed) {
        return failed.group(1) == null ? failed.group(2) : reason(failed.group(1));
    }

    /** The server names the layer that failed, and repeats the reason once for its cause. */
    private static String reason(String told) {
        String text = told.startsWith(LAYER) ? told.substring(LAYER.length()).strip() : told;
        int again = text.indexOf(AGAIN);
        boolean isRepeated = again > 0 && text.substring(again + AGAIN.length()).equals(text.substring(0, again));
        return isRepeated ? text.substring(0, again) : text;
    }
}
