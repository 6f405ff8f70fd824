package io.posthorn.benchmark.report;

import java.util.Arrays;

/** Exact percentiles: every value is kept. */
record Percentiles(long[] nanos) {
    Percentiles {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double millis(double percent) {
        if (nanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    Fields fields() {
        return new Fields()
                .put("p50", millis(50))
                .put("p95", millis(95))
                .put("p99", millis(99))
                .put("p99_9", millis(99.9))
                .put("max", millis(100));
    }
}
