package io.posthorn.launcher.process;

/** Children that outlived their launcher. Only whoever holds the {@link RunLock} may stop them. */
public record Leftovers(DataFolder folder, Progress progress) {

    /** Stops what still lives. */
    public void stop() {
        for (var part : Part.values()) {
            var pidFile = folder.pidFile(part.fileName());
            pidFile.living().ifPresent(process -> {
                progress.line("Stopping " + part.title() + " of a former run (pid " + process.pid() + ").");
                part.stop(process);
            });
            pidFile.delete();
        }
    }
}
