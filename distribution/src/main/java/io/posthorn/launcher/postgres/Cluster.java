package io.posthorn.launcher.postgres;

import io.posthorn.launcher.process.Trees;
import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The data folder of the embedded PostgreSQL, made by {@code initdb} once. */
record Cluster(Path data, Path programs, Unprivileged user) {
    private static final String SUPERUSER = "postgres";

    boolean exists() {
        return Files.isDirectory(data);
    }

    /** Makes the cluster unless it is there. A kill in between leaves a draft, which is thrown away. */
    void create(String password, Path log) throws IOException {
        if (exists()) {
            user.own(data);
            return;
        }
        var draft = data.resolveSibling("data.new");
        Trees.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(draft);
        initdb(draft, password, log);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A {@code postmaster.pid} whose id now belongs to another program stops PostgreSQL from starting, and after a
     * container restart ids do come back. PostgreSQL itself still checks for survivors by its shared memory.
     */
    void dropForeignPid() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        var postgres = first.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(first))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent();
        if (!postgres) {
            Files.delete(file);
        }
    }

    private void initdb(Path draft, String password, Path log) throws IOException {
        var secret = data.resolveSibling("password.new");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            user.own(secret);
            run(
                    log,
                    List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums"));
        } finally {
            Files.delete(secret);
        }
    }

    private void run(Path log, List<String> words) throws IOException {
        var process = new ProcessBuilder(user.command(words))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartRefused("initdb failed; see " + log + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("initdb was interrupted.", interrupted);
        }
    }
}
