package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.Settings;
import io.posthorn.launcher.settings.StartRefused;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of the product in the foreground. SIGTERM, SIGINT and SIGHUP stop it in order and end with code 0: being
 * asked to stop is not a failure.
 */
record Session(Settings settings, Progress progress, AtomicBoolean stopping) {
    Session(Settings settings, Progress progress) {
        this(settings, progress, new AtomicBoolean());
    }

    /** What is done while the product runs; the result is the exit code. */
    interface Work {
        int with(Running product) throws Exception;
    }

    int run(Work work) throws Exception {
        try (var product = Product.open(settings, Home.find(), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endBySignal(product), "stop"));
            return work.with(product.start());
        } catch (StartRefused refused) {
            // A start that was interrupted by a signal fails here; the signal's own thread ends the process.
            if (stopping.get()) {
                return stay();
            }
            throw refused;
        }
    }

    /** Blocks until a signal ends the process. */
    static int stay() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private void endBySignal(Product product) {
        if (product.ended()) {
            return;
        }
        stopping.set(true);
        progress.line("Stopping.");
        product.close();
        progress.line("Stopped.");
        Runtime.getRuntime().halt(0);
    }
}
