package io.posthorn.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void holdOnceEveryAspectDoes() {
        for (var aspect : Aspect.values()) {
            assertThat(findings.hold()).isFalse();
            findings.expect(aspect, "what", 1, 1);
        }

        assertThat(findings.hold()).isTrue();
    }

    @Test
    void doNotForgetAFault() {
        findings.expect(Aspect.BYTES, "body of attempt 1", "a", "b");
        findings.expect(Aspect.BYTES, "body of attempt 2", "a", "a");

        assertThat(findings.word(Aspect.BYTES)).isEqualTo("FAILED");
        assertThat(findings.faults()).containsExactly("body of attempt 1: expected a, came b.");
    }

    @Test
    void goOnWhereOthersStand() {
        findings.expect(Aspect.REGISTRATION, "POST /webhooks", "a", "b");
        findings.passOver(Aspect.DELAY, Absence.NEVER_RETRIED);

        var after = new Findings(findings);
        after.expect(Aspect.BYTES, "body", 1, 1);

        assertThat(after.word(Aspect.REGISTRATION)).isEqualTo("FAILED");
        assertThat(after.word(Aspect.DELAY)).isEqualTo("never");
        assertThat(after.faults()).hasSize(1);
        assertThat(findings.word(Aspect.BYTES)).isEqualTo("-");
    }

    @Test
    void doNotPassOverAFault() {
        findings.expect(Aspect.SIGNATURE, "signature", 1, 2);
        findings.passOver(Aspect.SIGNATURE, Absence.UNSIGNED);

        assertThat(findings.word(Aspect.SIGNATURE)).isEqualTo("FAILED");
    }
}
