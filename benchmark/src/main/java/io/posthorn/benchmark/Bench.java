package io.posthorn.benchmark;

import io.posthorn.benchmark.load.Customers;
import io.posthorn.benchmark.load.Load;
import io.posthorn.benchmark.load.Requests;
import io.posthorn.benchmark.load.Stride;
import io.posthorn.benchmark.report.Fields;
import io.posthorn.benchmark.report.Footprint;
import io.posthorn.benchmark.report.Machine;
import io.posthorn.benchmark.report.Phase;
import io.posthorn.benchmark.sink.Sink;
import io.posthorn.benchmark.sink.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Loads a running product and prints what came of it as JSON. Ends with 0 only if every event that was accepted arrived,
 * each once.
 */
public final class Bench {
    // A second copy of a delivery would come at once: nothing failed that would be tried again later.
    private static final long LINGER_MILLIS = 500;

    private final Plan plan;
    private final Plan.Product product;
    private final Tally tally;
    private final Fields phases = new Fields();
    private int next;

    private Bench(Plan plan, Plan.Product product) {
        this.plan = plan;
        this.product = product;
        this.tally = new Tally(plan.total());
    }

    /** Takes {@code --name=value} arguments, and {@code BENCH_URL}, {@code BENCH_KEY}, {@code BENCH_DATA}. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Bench(Plan.of(List.of(arguments)), Plan.Product.of(System.getenv())).run());
    }

    private int run() throws IOException, InterruptedException {
        Footprint footprint = new Footprint(product.data());
        Fields report = new Fields().put("machine", Machine.fields()).put("plan", planFields());
        try (Sink sink = Sink.open(tally)) {
            Customers customers = new Customers(product.base(), product.key());
            Requests requests =
                    new Requests(customers.create(plan.tenants(), plan.webhooks(), sink.port()), plan.payload());
            Load load = new Load(product.base(), requests, tally, plan.concurrency());
            phase("warm_up", load, footprint, Stride.singles(plan.warmUp()));
            phase("closed_loop", load, footprint, Stride.singles(plan.events()));
            phase("closed_loop_batch", load, footprint, Stride.batches(plan.events(), plan.batch()));
            phase(
                    "open_loop",
                    load,
                    footprint,
                    Stride.singles(plan.rate() * plan.seconds()).at(plan.rate()));
            TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
            report.put("phases", phases).put("memory", footprint.memory());
            int wrong = tally.missing() + tally.duplicates() + load.failures() + sink.malformed();
            report.put("accepted", tally.accepted())
                    .put("missing", tally.missing())
                    .put("duplicates", tally.duplicates())
                    .put("failures", load.failures())
                    .put("malformed", sink.malformed());
            print(report.json());
            return wrong == 0 ? 0 : 1;
        }
    }

    private void phase(String name, Load load, Footprint footprint, Stride stride) throws InterruptedException {
        if (stride.events() == 0) {
            return;
        }
        System.err.println("bench: " + name + ", " + stride.events() + " events");
        Fields before = footprint.cpuSeconds();
        Load.Run run = load.play(next, stride, Plan.LONGEST_PHASE);
        Phase phase = Phase.of(tally, run);
        phases.put(
                name, phase.fields().put("cpu_seconds", footprint.cpuSeconds().minus(before)));
        System.err.println("bench: " + name + ", " + phase.words());
        next += stride.events();
    }

    private Fields planFields() {
        return new Fields()
                .put("events", plan.events())
                .put("concurrency", plan.concurrency())
                .put("tenants", plan.tenants())
                .put("webhooks", plan.webhooks())
                .put("rate", plan.rate())
                .put("seconds", plan.seconds())
                .put("payload_bytes", plan.payload())
                .put("batch", plan.batch());
    }

    private void print(String json) throws IOException {
        System.out.println(json);
        if (plan.out().isPresent()) {
            Files.writeString(plan.out().get(), json + "\n", StandardCharsets.UTF_8);
        }
    }
}
