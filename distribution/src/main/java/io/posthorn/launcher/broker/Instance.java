package io.posthorn.launcher.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The broker's files below {@code instances/posthorn}, written anew before every start. */
record Instance(Path home) {
    static final String NAME = "posthorn";

    void write(List<String> configuration, Accounts accounts) throws IOException {
        put(folder().resolve("props/config.properties"), configuration);
        put(folder().resolve("etc/passwd"), accounts.lines());
        put(folder().resolve("etc/accesscontrol.properties"), accessControl(accounts.user()));
    }

    private Path folder() {
        return home.resolve("instances").resolve(NAME);
    }

    // Nobody may do anything, except one user with one queue.
    private static List<String> accessControl(String user) {
        return List.of(
                "version=JMQFileAccessControlModel/100",
                "connection.NORMAL.allow.user=" + user,
                "connection.ADMIN.allow.group=admin",
                "queue.*.produce.deny.user=*",
                "queue.*.consume.deny.user=*",
                "queue.*.browse.deny.user=*",
                "topic.*.produce.deny.user=*",
                "topic.*.consume.deny.user=*",
                "queue." + WakeQueue.NAME + ".produce.allow.user=" + user,
                "queue." + WakeQueue.NAME + ".consume.allow.user=" + user,
                "queue.create.deny.user=*",
                "topic.create.deny.user=*");
    }

    private static void put(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines);
    }
}
