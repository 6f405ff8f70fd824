package io.posthorn.launcher.bench;

import io.posthorn.launcher.settings.StartRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much load, over how many connections, to how many receivers. */
public final class LoadOptions {
    @Option(names = "--warm-up", paramLabel = "N", description = "Events before anything is measured (default: 50000).")
    private int warmUp = 50_000;

    @Option(names = "--events", paramLabel = "N", description = "Events of each closed-loop phase (default: 20000).")
    private int events = 20_000;

    @Option(names = "--concurrency", paramLabel = "N", description = "Publishing connections (default: 64).")
    private int concurrency = 64;

    @Option(names = "--tenants", paramLabel = "N", description = "Tenants the webhooks belong to (default: 1).")
    private int tenants = 1;

    @Option(names = "--webhooks", paramLabel = "N", description = "Webhooks, each with its own topic (default: 20).")
    private int webhooks = 20;

    @Option(names = "--rate", paramLabel = "N", description = "Events per second of the open loop (default: 500).")
    private int rate = 500;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of the open loop (default: 20).")
    private int seconds = 20;

    @Option(names = "--payload", paramLabel = "BYTES", description = "Size of each payload (default: 1024).")
    private int payload = 1_024;

    @Option(names = "--batch", paramLabel = "N", description = "Events per request in the batch phase (default: 100).")
    private int batch = 100;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file too.")
    private @Nullable Path out;

    /** Refuses what the product would, or what this machine's memory could not hold. */
    public void check() {
        check("--warm-up", warmUp, 0, 100_000);
        check("--events", events, 0, 1_000_000);
        check("--concurrency", concurrency, 1, 512);
        check("--tenants", tenants, 1, 100);
        check("--webhooks", webhooks, tenants, 1_000);
        check("--rate", rate, 1, 10_000);
        check("--seconds", seconds, 0, 120);
        check("--payload", payload, 64, 262_144);
        check("--batch", batch, 1, 500);
    }

    /** The harness's arguments. */
    public List<String> arguments() {
        var words = new ArrayList<>(List.of(
                "--warm-up=" + warmUp,
                "--events=" + events,
                "--concurrency=" + concurrency,
                "--tenants=" + tenants,
                "--webhooks=" + webhooks,
                "--rate=" + rate,
                "--seconds=" + seconds,
                "--payload=" + payload,
                "--batch=" + batch));
        if (out != null) {
            words.add("--out=" + out.toAbsolutePath());
        }
        return words;
    }

    private static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new StartRefused(option + " is " + value + ", but must be " + least + " to " + most + ".");
        }
    }
}
