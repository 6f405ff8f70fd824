package io.posthorn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 200})
    void mayBeThisLong(int length) {
        assertThat(new NewPassword("x".repeat(length)).text()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 201})
    void mayNotBeThisLongAndIsNotRepeated(int length) {
        assertThatThrownBy(() -> new NewPassword("x".repeat(length)))
                .isInstanceOf(Refused.class)
                .hasMessage("A password has 8 to 200 characters.");
    }

    @Test
    void oneThatIsMadeIsLongAndNeverTheSame() {
        SecureRandom chance = new SecureRandom();

        assertThat(NewPassword.random(chance).text())
                .matches("[a-km-np-z2-9]{24}")
                .isNotEqualTo(NewPassword.random(chance).text());
    }

    @Test
    void doesNotPrintItself() {
        assertThat(new NewPassword("correct horse")).asString().doesNotContain("horse");
    }
}
