package io.posthorn.launcher.process;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of one instance: {@code run, log, postgres, broker, server}, {@code secrets} and {@code credentials}. */
public record DataFolder(Path root) {
    // Others may pass through, not look around: PostgreSQL may run as another user below.
    private static final String PASS_THROUGH = "rwx--x--x";
    private static final String OWNER_ONLY = "rwx------";

    /** Makes what is missing. */
    public DataFolder create() {
        try {
            make(root, PASS_THROUGH);
            for (var folder : List.of(run(), log(), broker(), server())) {
                make(folder, OWNER_ONLY);
            }
            make(postgres(), PASS_THROUGH);
            return this;
        } catch (IOException refused) {
            throw new StartRefused("Cannot create " + root + ": " + reason(refused) + ".", refused);
        }
    }

    /**
     * To another user what runs here looks like nothing.
     *
     * @throws StartRefused if he must not look
     */
    public DataFolder checkIsOurs() {
        if (Files.isDirectory(run()) && !Files.isReadable(run())) {
            throw new StartRefused(root + " belongs to another user; only he can look and stop.");
        }
        return this;
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path broker() {
        return root.resolve("broker");
    }

    public Path server() {
        return root.resolve("server");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path credentials() {
        return root.resolve("credentials");
    }

    /** {@code run/NAME.pid}. */
    public PidFile pidFile(String name) {
        return new PidFile(run().resolve(name + ".pid"));
    }

    /** {@code log/NAME.log}. */
    public Path logFile(String name) {
        return log().resolve(name + ".log");
    }

    private static String reason(IOException refused) {
        if (refused instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is a file";
        }
        if (refused instanceof AccessDeniedException denied) {
            return denied.getFile() + " is not allowed";
        }
        return String.valueOf(refused.getMessage());
    }

    private static void make(Path folder, String permissions) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }
}
