package io.posthorn.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a command into a session of its own. Without it, Ctrl-C would reach every child at the same moment, and the
 * database would be gone before the server had finished its work. {@code setsid} becomes the command, so the id stays.
 */
public final class OwnSession {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private OwnSession() {}

    public static ProcessBuilder of(List<String> command) {
        var words = new ArrayList<String>();
        PLACES.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> words.add(setsid.toString()));
        words.addAll(command);
        return new ProcessBuilder(words);
    }

    public static ProcessBuilder of(String... command) {
        return of(Arrays.asList(command));
    }
}
