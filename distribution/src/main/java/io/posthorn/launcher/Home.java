package io.posthorn.launcher;

import io.posthorn.launcher.server.ServerParts;
import java.nio.file.Path;

/** Where the build put the parts: {@code lib, postgres, broker, server, config}. Never written to. */
public record Home(Path root) {

    /** Named by the start script. */
    public static Home find() {
        return new Home(Path.of(System.getProperty("posthorn.home", ".")).toAbsolutePath());
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path broker() {
        return root.resolve("broker").resolve("mq");
    }

    public ServerParts server() {
        return new ServerParts(
                root.resolve("server/payara-micro.jar"),
                broker().resolve("lib/imqjmsra.rar"),
                root.resolve("server/posthorn.war"),
                root.resolve("config"));
    }
}
