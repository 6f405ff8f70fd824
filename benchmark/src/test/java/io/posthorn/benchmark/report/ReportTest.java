package io.posthorn.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void percentilesAreValuesThatOccurred() {
        Percentiles percentiles = new Percentiles(
                LongStream.rangeClosed(1, 1_000).map(i -> i * 1_000_000).toArray());

        assertThat(percentiles.millis(50)).isEqualTo(500);
        assertThat(percentiles.millis(99)).isEqualTo(990);
        assertThat(percentiles.millis(100)).isEqualTo(1_000);
    }

    @Test
    void nothingMeasuredIsZero() {
        assertThat(new Percentiles(new long[0]).millis(99)).isZero();
    }

    @Test
    void reportIsJson() {
        Fields report = new Fields()
                .put("events", 3)
                .put("inner", new Fields().put("p50", 1.25))
                .put("at", "now");

        assertThat(report.json().replaceAll("\\s", ""))
                .isEqualTo("{\"events\":3,\"inner\":{\"p50\":1.25},\"at\":\"now\"}");
    }
}
