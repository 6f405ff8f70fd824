package io.posthorn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void readsWhatTheFieldAndTheAddressSay() {
        assertThat(Moments.read("2026-11-24T10:00")).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(Moments.read("2026-11-24T10:00:00.5Z")).isEqualTo(Instant.parse("2026-11-24T10:00:00.500Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "2026-11-24",
                "1969-12-31T23:59",
                "+10000-01-01T00:00",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z"
            })
    void refusesWhatNoListCanBeAskedFor(String text) {
        assertThatThrownBy(() -> Moments.read(text)).isInstanceOf(Refused.class);
    }
}
