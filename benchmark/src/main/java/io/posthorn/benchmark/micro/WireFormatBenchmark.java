package io.posthorn.benchmark.micro;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.domain.wire.WireFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Envelope, headers and HMAC signature of one delivery. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WireFormatBenchmark {
    private final WireFormat format = new WireFormat(ProfileCatalogue.builtIn());
    private final ClaimedDelivery delivery = Samples.delivery();

    @Benchmark
    public WebhookRequest renderAndSign() {
        return format.render(delivery, Samples.NOW);
    }

    @Benchmark
    public byte[] renderSignAndJoin() {
        return format.render(delivery, Samples.NOW).body().bytes();
    }
}
