package io.posthorn.launcher;

import io.posthorn.launcher.bench.Harness;
import io.posthorn.launcher.bench.LoadOptions;
import io.posthorn.launcher.bench.ThrowAway;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "bench",
        description =
                "Starts the product, loads it, and prints a JSON report. Ends with 0 only if nothing was missing.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final StartOptions start = new StartOptions();

    @Mixin
    private final LoadOptions load = new LoadOptions();

    @Override
    public Integer call() throws Exception {
        load.check();
        var settings = Loopback.allowed(start.settings());
        if (settings.value(Key.DATA).isPresent()) {
            return run(settings);
        }
        // Not the folder of an instance that somebody uses: a load leaves tens of thousands of events behind.
        try (var folder = ThrowAway.in(settings.data())) {
            return run(settings.with(Key.DATA, folder.path().toString()));
        }
    }

    private int run(Settings settings) throws Exception {
        // Standard output is the report's alone.
        var progress = new Progress(System.err);
        var harness = new Harness(Home.find().root().resolve("bench"), load.arguments());
        return new Session(settings, progress)
                .run(product ->
                        harness.run(product.base(), product.credentials().apiKey(), product.data()));
    }
}
