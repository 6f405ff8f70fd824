package io.posthorn.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.launcher.demo.receiver.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String LONGEST = "warehouse_outbound_order.created_or_updated";

    @Test
    void alignsItsColumnsWithin120() {
        var unsigned = new Findings();
        unsigned.passOver(Aspect.SIGNATURE, Absence.UNSIGNED);
        unsigned.passOver(Aspect.DELAY, Absence.TAKEN_AT_ONCE);
        var table = new Table(List.of(
                row("cyclesoftware", LONGEST, all(new Findings())),
                new Row("ongoing", "article.created", List.of(200), Optional.empty(), all(unsigned))));

        assertThat(String.join("\n", table.lines())).isEqualTo("""
                profile        topic                                        attempts  codes    delay    signature  bytes  resend  result
                ------------------------------------------------------------------------------------------------------------------------
                cyclesoftware  warehouse_outbound_order.created_or_updated  2         503 200  2.04 s   ok         ok     ok      ok
                ongoing        article.created                              1         200      at once  unsigned   ok     ok      ok

                at once: taken at the first try; never: this vendor has no automatic resend; unsigned: this vendor signs nothing.
                All 2 lines held: tried as each contract says, signed, byte for byte, recorded, and resent under the same id.""");
        assertThat(table.holds()).isTrue();
    }

    @Test
    void staysWithin120WhenEverythingFails() {
        var findings = new Findings();
        for (var aspect : Aspect.values()) {
            findings.expect(aspect, "what", 1, 2);
        }

        assertThat(new Table(List.of(row("cyclesoftware", LONGEST, findings))).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void saysWhatWasExpectedAndWhatCame() {
        var findings = all(new Findings());
        findings.check(Aspect.SIGNATURE, "signature of attempt 2", Optional.of(new Fault("a", "b")));
        var table =
                new Table(List.of(row("standard", "stock", findings), row("standard", "order", all(new Findings()))));

        assertThat(table.lines())
                .contains(
                        "standard  stock  2         503 200  2.04 s  FAILED     ok     ok      FAILED",
                        "FAILED  standard, stock: signature of attempt 2: expected a, came b.",
                        "1 of 2 lines failed.");
        assertThat(table.holds()).isFalse();
    }

    @Test
    void doesNotHoldWhatNobodyLookedAt() {
        var findings = new Findings();
        findings.expect(Aspect.ATTEMPTS, "what", 1, 1);
        var table = new Table(List.of(new Row("standard", "stock", List.of(), Optional.empty(), findings)));

        assertThat(table.holds()).isFalse();
        assertThat(table.lines()).contains("standard  stock  0         -      -      -          -      -       FAILED");
    }

    @Test
    void hasALineForATenantThatCouldNotGoOn() {
        var table = new Table(List.of(Row.broken("front", "POST /api/webhooks: expected status 201, came status 404")));

        assertThat(table.holds()).isFalse();
        assertThat(table.lines()).contains("FAILED  front: POST /api/webhooks: expected status 201, came status 404");
    }

    @Test
    void isNoSuccessWhenItIsEmpty() {
        assertThat(new Table(List.of()).holds()).isFalse();
    }

    private static Findings all(Findings findings) {
        for (var aspect : Aspect.values()) {
            if (findings.word(aspect).equals("-")) {
                findings.expect(aspect, "what", 1, 1);
            }
        }
        return findings;
    }

    private static Row row(String profile, String topic, Findings findings) {
        return new Row(profile, topic, List.of(503, 200), Optional.of(Duration.ofMillis(2_040)), findings);
    }
}
