package io.posthorn.benchmark.micro;

import io.posthorn.domain.json.JsonSlice;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The scan of a publish request of 1 KiB, and the cut of its payload. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonBenchmark {
    private final byte[] body = Samples.publishRequest();

    @Benchmark
    public JsonSlice scan() {
        return JsonSlice.read(body, 1);
    }

    @Benchmark
    public byte[] scanAndCutPayload() {
        Map<String, JsonSlice> members = JsonSlice.read(body, 1).members();
        return Objects.requireNonNull(members.get("payload")).copy();
    }
}
