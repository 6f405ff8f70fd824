package io.posthorn.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String LONGEST = Example.OUTBOUND_ORDER.topic();

    @Test
    void alignsItsColumnsWithin120() {
        var table = new Table(List.of(row("cyclesoftware", LONGEST, all()), row("standard", "stock", all())));

        assertThat(String.join("\n", table.lines())).isEqualTo("""
                profile        topic                                        attempts  codes    delay   signature  bytes  resend  result
                ----------------------------------------------------------------------------------------------------------------------
                cyclesoftware  warehouse_outbound_order.created_or_updated  2         503 200  2.04 s  ok         ok     ok      ok
                standard       stock                                        2         503 200  2.04 s  ok         ok     ok      ok

                All 2 lines held: refused once, retried in time, signed, byte for byte, recorded, and resent under the same id.""");
        assertThat(table.holds()).isTrue();
    }

    @Test
    void staysWithin120WhenEverythingFails() {
        var findings = new Findings();
        for (var aspect : Aspect.values()) {
            findings.check(aspect, false, "why");
        }

        assertThat(new Table(List.of(row("cyclesoftware", LONGEST, findings))).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void saysWhatFailedAndWhy() {
        var findings = all();
        findings.check(Aspect.SIGNATURE, false, "attempt 2 has no valid signature.");
        var table = new Table(List.of(row("standard", "stock", findings), row("standard", "order", all())));

        assertThat(table.lines())
                .contains(
                        "standard  stock  2         503 200  2.04 s  FAILED     ok     ok      FAILED",
                        "FAILED  standard, stock: attempt 2 has no valid signature.",
                        "1 of 2 lines failed.");
        assertThat(table.holds()).isFalse();
    }

    @Test
    void doesNotHoldWhatNobodyLookedAt() {
        var findings = new Findings();
        findings.check(Aspect.ATTEMPTS, true, "");
        var table = new Table(List.of(new Row("standard", "stock", List.of(), Optional.empty(), findings)));

        assertThat(table.holds()).isFalse();
        assertThat(table.lines()).contains("standard  stock  0         -      -      -          -      -       FAILED");
    }

    @Test
    void isNoSuccessWhenItIsEmpty() {
        assertThat(new Table(List.of()).holds()).isFalse();
    }

    private static Findings all() {
        var findings = new Findings();
        for (var aspect : Aspect.values()) {
            findings.check(aspect, true, "");
        }
        return findings;
    }

    private static Row row(String profile, String topic, Findings findings) {
        return new Row(profile, topic, List.of(503, 200), Optional.of(Duration.ofMillis(2_040)), findings);
    }
}
