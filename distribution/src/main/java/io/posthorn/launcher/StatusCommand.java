package io.posthorn.launcher;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.server.Readiness;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Tells what runs; the code is 0 only if the instance is ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        var folder = data.folder();
        var progress = new Progress(System.out);
        var port = new Ports(folder).http();
        var running = folder.pidFile("launcher").living().isPresent();
        var ready = running && new Readiness(port).holds();
        progress.line(folder.root() + ": " + words(running, ready) + (ready ? " on http://127.0.0.1:" + port : ""));
        tell(progress, folder, "launcher");
        for (var part : Part.values()) {
            tell(progress, folder, part.fileName());
        }
        return ready ? 0 : 1;
    }

    private static String words(boolean running, boolean ready) {
        if (ready) {
            return "ready";
        }
        return running ? "running, not ready" : "not running";
    }

    private static void tell(Progress progress, DataFolder folder, String name) {
        folder.pidFile(name)
                .living()
                .ifPresent(process -> progress.line(String.format("  %-9s pid %d", name, process.pid())));
    }
}
