package io.posthorn.launcher.process;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after the children's logs once a minute, so that months of work do not fill the disk. */
public final class LogKeeper implements AutoCloseable {
    private static final long LONGEST = 64L * 1024 * 1024;

    private final DataFolder folder;
    private final Progress progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "logs");
        thread.setDaemon(true);
        return thread;
    });

    public LogKeeper(DataFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        var ignored = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        for (var part : Part.values()) {
            var log = folder.logFile(part.fileName());
            try {
                Logs.cut(log, LONGEST);
            } catch (IOException failed) {
                // The next minute tries again.
                progress.line("Cannot cut " + log + ": " + failed.getMessage());
            }
        }
    }
}
