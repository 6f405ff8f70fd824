package io.posthorn.it.kit;

import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A process beside the server that nobody supervises: what a test kills stays dead until the test starts it again. */
public final class Neighbour {
    private final Program program;
    private final DataFolder folder;
    private @Nullable Process process;

    Neighbour(Program program, DataFolder folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Returns when it does its work. */
    public void start() {
        try {
            Process begun = program.command()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.logFile(program.part().fileName()).toFile()))
                    .start();
            process = begun;
            await(program.part().title() + " answers")
                    .atMost(program.patience())
                    .until(() -> program.answers() || !begun.isAlive());
            program.prepare();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(program.part().title() + " is gone")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !running.isAlive());
        }
    }

    /** Asks it to end, and insists. */
    public void end() {
        Process running = process;
        if (running != null) {
            program.part().stop(running.toHandle());
        }
    }

    public boolean runs() {
        Process running = process;
        return running != null && running.isAlive();
    }
}
