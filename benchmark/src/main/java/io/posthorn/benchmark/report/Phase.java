package io.posthorn.benchmark.report;

import io.posthorn.benchmark.load.Load;
import io.posthorn.benchmark.sink.Tally;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The figures of one phase. Latencies count from the intended moment of sending: in a closed loop the moment of sending,
 * in an open loop the moment of the time table, so that a stall is charged to every event it delays.
 */
public record Phase(
        Load.Run run,
        int accepted,
        int received,
        double publishSeconds,
        double deliverSeconds,
        Percentiles publish,
        Percentiles arrive) {

    public static Phase of(Tally tally, Load.Run run) {
        int[] accepted =
                IntStream.range(run.from(), run.to()).filter(tally::isAccepted).toArray();
        int[] received = IntStream.of(accepted)
                .filter(event -> tally.received(event) != 0)
                .toArray();
        long last = IntStream.of(received).mapToLong(tally::received).max().orElse(run.begin());
        return new Phase(
                run,
                accepted.length,
                received.length,
                (run.published() - run.begin()) / 1e9,
                (last - run.begin()) / 1e9,
                latencies(tally, accepted, tally::answered),
                latencies(tally, received, tally::received));
    }

    private static Percentiles latencies(Tally tally, int[] events, IntToLongFunction end) {
        return new Percentiles(IntStream.of(events)
                .mapToLong(event -> end.applyAsLong(event) - tally.intended(event))
                .toArray());
    }

    public Fields fields() {
        return new Fields()
                .put("events", run.stride().events())
                .put("events_per_request", run.stride().size())
                .put("accepted", accepted)
                .put("received", received)
                .put("refused_and_repeated", run.refused())
                .put("publish_seconds", publishSeconds)
                .put("published_per_second", accepted / publishSeconds)
                .put("deliver_seconds", deliverSeconds)
                .put("delivered_per_second", received / deliverSeconds)
                .put("publish_latency_ms", publish.fields())
                .put("publish_to_receive_ms", arrive.fields());
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "%.0f published/s, %.0f delivered/s, publish to receive p50 %.1f ms, p99 %.1f ms",
                accepted / publishSeconds,
                received / deliverSeconds,
                arrive.millis(50),
                arrive.millis(99));
    }
}
