package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        description = "Starts the product, loads it, and prints a JSON report. Other options go to the load harness.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final StartOptions start = new StartOptions();

    @Unmatched
    private List<String> rest = List.of();

    @Override
    public Integer call() throws Exception {
        var scenario = Scenario.named("bench");
        // Standard output is the report's alone.
        var progress = new Progress(System.err);
        return new Session(Loopback.allowed(start.settings()), progress)
                .run(product -> scenario.play(product, rest, progress));
    }
}
