package io.posthorn.launcher.bench;

import io.posthorn.launcher.process.Java;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The load harness as a process of its own: what it uses is not counted with the product, and its report is all that
 * reaches standard output.
 *
 * @param jars the folder of its jars
 */
public record Harness(Path jars, List<String> arguments) {
    // Four phases of at most three minutes each, and their beginnings.
    private static final long LONGEST_MINUTES = 15;

    /** Runs it to its end; the key goes by environment, where other users cannot read it. */
    public int run(URI base, String key, Path data) throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of(Java.program(), "-Xmx512m", "-Xss256k", "-XX:+UseSerialGC", "-cp", jars + "/*"));
        words.add("io.posthorn.benchmark.Bench");
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("POSTHORN_"));
        builder.environment().put("BENCH_URL", base.toString());
        builder.environment().put("BENCH_KEY", key);
        builder.environment().put("BENCH_DATA", data.toString());
        var harness = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(harness::destroy, "end-harness"));
        if (!harness.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            harness.destroyForcibly();
            return 1;
        }
        return harness.exitValue() == 0 ? 0 : 1;
    }
}
