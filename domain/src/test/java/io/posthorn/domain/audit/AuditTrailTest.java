package io.posthorn.domain.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    @Test
    void takesReasonsThatCanBeWrittenDown() {
        assertThatCode(() -> AuditTrail.judge("")).doesNotThrowAnyException();
        assertThatCode(() -> AuditTrail.judge("ä".repeat(AuditTrail.LONGEST_REASON)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesReasonsThatCannot() {
        assertThatThrownBy(() -> AuditTrail.judge("a".repeat(AuditTrail.LONGEST_REASON + 1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> AuditTrail.judge("a\0b")).isInstanceOf(Refused.class);
    }
}
