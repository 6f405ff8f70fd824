package io.posthorn.launcher.broker;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OpenMQ's own administration program, run as a short-lived process. */
record Admin(Installation installation, Path folder, Path log, int port, String password) {

    /** True if it said that it did it */
    boolean does(List<String> command) {
        var passFile = folder.resolve("passfile");
        try {
            Files.deleteIfExists(passFile);
            Files.createFile(
                    passFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passFile, "imq.imqcmd.password=" + password + "\n");
            return run(command, passFile);
        } catch (IOException broken) {
            throw new StartRefused("Cannot run the broker's administration: " + broken.getMessage() + ".", broken);
        } finally {
            passFile.toFile().delete();
        }
    }

    private boolean run(List<String> command, Path passFile) throws IOException {
        var words = new ArrayList<>(installation.admin());
        words.addAll(command);
        words.addAll(List.of("-b", "127.0.0.1:" + port, "-u", "admin", "-passfile", passFile.toString(), "-f", "-s"));
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
