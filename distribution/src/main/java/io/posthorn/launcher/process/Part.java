package io.posthorn.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The child processes, in the order in which they stop: each needs those below it. */
public enum Part {
    SERVER("Server", "TERM", Duration.ofSeconds(30)),
    BROKER("OpenMQ", "TERM", Duration.ofSeconds(10)),
    /** SIGINT is PostgreSQL's fast stop; SIGTERM would wait for every client. */
    POSTGRES("PostgreSQL", "INT", Duration.ofSeconds(20));

    private static final Duration KILLED = Duration.ofSeconds(5);

    private final String title;
    private final String signal;
    private final Duration grace;

    Part(String title, String signal, Duration grace) {
        this.title = title;
        this.signal = signal;
        this.grace = grace;
    }

    /** The name of its pid file and log. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its name in sentences. */
    public String title() {
        return title;
    }

    /** Ends the process: politely first, by force when its time is over. */
    public void stop(ProcessHandle process) {
        ask(process);
        if (!ends(process, grace)) {
            process.destroyForcibly();
            ends(process, KILLED);
        }
    }

    // Java can send SIGTERM only; every POSIX shell has a kill of its own.
    private void ask(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
