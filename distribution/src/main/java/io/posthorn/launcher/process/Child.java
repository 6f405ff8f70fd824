package io.posthorn.launcher.process;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One supervised process. {@link #start} returns when it is ready; from then on its death is answered by a line and
 * a restart, until {@link #stop}.
 */
public final class Child {
    private static final long POLL_MILLIS = 50;

    private final Program program;
    private final DataFolder folder;
    private final Progress progress;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;

    public Child(Program program, DataFolder folder, Progress progress) {
        this.program = program;
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts it, and throws {@link StartRefused} if it ends or stays silent instead of becoming ready. */
    public void start() {
        var begin = System.nanoTime();
        progress.line("Starting " + program.part().title() + " ...");
        var first = spawn();
        awaitReady(first);
        progress.took(program.part().title() + " is ready (pid " + first.pid() + ")", since(begin));
        var watch = new Thread(
                () -> supervise(first, begin), "watch-" + program.part().fileName());
        watch.setDaemon(true);
        watch.start();
    }

    /** Stops it for good; safe to call at any time, also before or during a start. */
    public void stop() {
        stopping.countDown();
        Process last;
        synchronized (this) {
            last = process;
        }
        if (last != null) {
            program.drain();
            program.part().stop(last.toHandle());
        }
        folder.pidFile(program.part().fileName()).delete();
    }

    private synchronized Process spawn() {
        if (stopping.getCount() == 0) {
            throw new StartRefused(program.part().title() + " is being stopped.");
        }
        try {
            var log = Logs.rotate(folder.logFile(program.part().fileName()));
            var started = program.command()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            started.getOutputStream().close();
            folder.pidFile(program.part().fileName()).write(started.toHandle());
            process = started;
            return started;
        } catch (IOException refused) {
            throw new StartRefused(
                    "Cannot start " + program.part().title() + ": " + refused.getMessage() + ".", refused);
        }
    }

    private void awaitReady(Process started) {
        var begin = System.nanoTime();
        while (!program.answers()) {
            if (pause(started)) {
                throw new StartRefused(program.part().title() + " ended with code " + started.exitValue()
                        + " before it was ready; see "
                        + folder.logFile(program.part().fileName()) + ".");
            }
            program.failure().ifPresent(why -> {
                throw new StartRefused(program.part().title() + " did not start: " + why + "; see "
                        + folder.logFile(program.part().fileName()) + ".");
            });
            if (since(begin).compareTo(program.patience()) > 0) {
                throw new StartRefused(program.part().title() + " was not ready within "
                        + program.patience().toSeconds() + " s; see "
                        + folder.logFile(program.part().fileName()) + ".");
            }
        }
        program.prepare();
    }

    private static boolean pause(Process started) {
        try {
            return started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", interrupted);
        }
    }

    private void supervise(Process first, long begin) {
        var current = first;
        var upSince = begin;
        try {
            while (true) {
                var code = current.waitFor();
                if (stopping.await(0, TimeUnit.MILLISECONDS)) {
                    return;
                }
                var wait = backoff.after(since(upSince));
                progress.line(program.part().title() + " ended with code " + code + "; starting it again in "
                        + wait.toSeconds() + " s.");
                if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                upSince = System.nanoTime();
                current = again(current);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // This loop must live: a failed restart is told, and the next round tries once more after a longer pause.
    private Process again(Process ended) {
        var begin = System.nanoTime();
        var started = ended;
        try {
            started = spawn();
            awaitReady(started);
            progress.took(program.part().title() + " is back (pid " + started.pid() + ")", since(begin));
        } catch (RuntimeException failed) {
            if (stopping.getCount() > 0) {
                progress.line(String.valueOf(failed.getMessage()));
            }
            started.destroyForcibly();
        }
        return started;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
