package io.posthorn.api.compat.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesOfTheGuideTest {
    @ParameterizedTest
    @CsvSource({
        "2021-12-09T08:50:46.020Z,       2021-12-09T08:50:46.02",
        "2021-12-09T08:50:46.123456Z,    2021-12-09T08:50:46.123456",
        "2021-12-09T08:50:46.000000001Z, 2021-12-09T08:50:46.000000001",
        "2021-12-09T08:50:46.5Z,         2021-12-09T08:50:46.5",
        "2021-12-09T08:50:46Z,           2021-12-09T08:50:46",
        "2021-12-09T00:00:00Z,           2021-12-09T00:00:00",
    })
    void areWrittenWithoutZoneAndWithNoZeroAtTheEndOfAFraction(Instant time, String text) {
        assertThat(FrontView.time(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-09,                2021-12-09T00:00:00Z,     2021-12-10T00:00:00Z",
        "9999-12-31,                9999-12-31T00:00:00Z,     +10000-01-01T00:00:00Z",
        "2021-12-09T08:50:46.02,    2021-12-09T08:50:46.020Z, 2021-12-09T08:50:46.021Z",
        "2021-12-09T08:50:46Z,      2021-12-09T08:50:46Z,     2021-12-09T08:50:46.001Z",
        "2021-12-09T08:50:46+01:00, 2021-12-09T07:50:46Z,     2021-12-09T07:50:46.001Z",
        "2021-12-09T08:50,          2021-12-09T08:50:00Z,     2021-12-09T08:50:00.001Z",
    })
    void areReadAsAllTheTimeThatTheyName(String text, Instant start, Instant end) {
        assertThat(Span.read(text)).isEqualTo(new Span(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2021-02-29",
                "20211209",
                "2021-12-09T",
                "2021-12-09T24:00:01",
                "2021-12-09T08:50:46 01:00",
                "1969-12-31",
                "+10000-01-01",
                "+999999999-12-31",
                "-999999999-01-01T00:00:00"
            })
    void areRefusedWhenTheyNameNoneThatIsTaken(String text) {
        assertThatThrownBy(() -> Span.read(text)).isInstanceOf(Refused.class);
    }
}
