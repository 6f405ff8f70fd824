package io.posthorn.launcher;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.process.RunLock;
import io.posthorn.launcher.settings.StartRefused;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stop",
        description = "Stops the instance, and whatever a killed one left behind.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    // Longer than all children together may take.
    private static final long PATIENCE_SECONDS = 90;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        var folder = data.folder();
        var progress = new Progress(System.out);
        var launcher = folder.pidFile("launcher").living();
        if (launcher.isEmpty() && nothingLeft(folder)) {
            progress.line("Nothing runs in " + folder.root() + ".");
            return 0;
        }
        if (launcher.isPresent()) {
            end(launcher.get());
        }
        if (Files.isDirectory(folder.run())) {
            try (var lock = RunLock.take(folder)) {
                lock.leftovers(progress).stop();
            }
        }
        progress.line("Stopped.");
        return 0;
    }

    private static boolean nothingLeft(DataFolder folder) {
        return Arrays.stream(Part.values())
                .noneMatch(part -> folder.pidFile(part.fileName()).living().isPresent());
    }

    private static void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            throw new StartRefused(
                    "The launcher (pid " + launcher.pid() + ") did not end within " + PATIENCE_SECONDS + " s.",
                    stubborn);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
