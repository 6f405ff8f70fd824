package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = "Starts the product and stays until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final StartOptions start = new StartOptions();

    @Override
    public Integer call() throws Exception {
        var progress = new Progress(System.out);
        return new Session(start.settings(), progress).run(product -> {
            new Greeting(product).say(progress);
            return Session.stay();
        });
    }
}
