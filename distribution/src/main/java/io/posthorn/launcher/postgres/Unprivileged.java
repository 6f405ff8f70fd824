package io.posthorn.launcher.postgres;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. An ordinary user starts it directly. Root gives up its rights first: for user
 * 65534 ({@code nobody}) if that user can reach the folder, else in a user namespace, where the files stay root's.
 * A user without a name, as containers like to have, is refused as well and gets one by such a namespace.
 */
enum Unprivileged {
    DIRECT(""),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups"),
    IN_NAMESPACE("unshare -U");

    private static final int NOBODY = 65534;
    private static final String NAMELESS = "?";

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    /** The first way that can run {@code postgres} here. */
    static Unprivileged choose(Path programs) {
        return candidates().stream()
                .filter(way -> way.works(programs))
                .findFirst()
                .orElseThrow(() -> new StartRefused("PostgreSQL does not run as "
                        + System.getProperty("user.name") + ", and neither setpriv nor unshare works here;"
                        + " start Posthorn as an ordinary user."));
    }

    private static List<Unprivileged> candidates() {
        return switch (System.getProperty("user.name", NAMELESS)) {
            case "root" -> List.of(AS_NOBODY, IN_NAMESPACE);
            case NAMELESS -> List.of(IN_NAMESPACE);
            default -> List.of(DIRECT);
        };
    }

    List<String> command(List<String> words) {
        var all = new ArrayList<String>();
        if (!prefix.isEmpty()) {
            all.addAll(List.of(prefix.split(" ")));
        }
        all.addAll(words);
        return all;
    }

    /** Gives the folder to the user PostgreSQL will run as. */
    void own(Path data) throws IOException {
        var owner = this == AS_NOBODY ? NOBODY : ownerOf(data.resolveSibling("."));
        if (ownerOf(data) == owner) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", owner);
                Files.setAttribute(file, "unix:gid", owner);
            }
        }
    }

    private boolean works(Path programs) {
        var words = command(List.of(programs.resolve("bin/postgres").toString(), "--version"));
        try {
            var probe = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int ownerOf(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }
}
