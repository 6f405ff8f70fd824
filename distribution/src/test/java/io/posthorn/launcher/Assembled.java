package io.posthorn.launcher;

import java.nio.file.Path;

/** The product's parts, where the build of this module has just put them. */
public final class Assembled {
    private Assembled() {}

    public static Home home() {
        return new Home(Path.of("target/posthorn").toAbsolutePath());
    }
}
