package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Starts the product with demo tenants and plays the demo against a receiver on this machine.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final StartOptions start = new StartOptions();

    @Option(names = "--once", description = "Print the table, stop everything, and end with 0 only if every line held.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        var scenario = Scenario.named("demo");
        var progress = new Progress(System.out);
        return new Session(Loopback.allowed(start.settings()), progress).run(product -> {
            var code = scenario.play(product, once ? List.of("--once") : List.of(), progress);
            if (once || code != 0) {
                return code;
            }
            new Greeting(product).say(progress);
            return Session.stay();
        });
    }
}
