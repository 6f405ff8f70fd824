package io.posthorn.launcher.process;

import java.nio.file.Path;

/** The Java that runs the launcher also runs its children. */
public final class Java {
    private Java() {}

    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
