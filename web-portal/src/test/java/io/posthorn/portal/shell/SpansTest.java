package io.posthorn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1500, 1.5 s",
        "30000, 30 s",
        "90000, 1 min 30 s",
        "7200000, 2 h",
        "604800000, 7 d",
        "93784005, 1 d 2 h 3 min 4.005 s"
    })
    void writesSpansThatItReadsBack(long millis, String words) {
        String written = Spans.words(Duration.ofMillis(millis));

        assertThat(written.replace('\u00a0', ' ')).isEqualTo(words);
        assertThat(Spans.seconds(written))
                .hasValueSatisfying(seconds -> assertThat(seconds).isEqualByComparingTo(BigDecimal.valueOf(millis, 3)));
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "0.5, 0.5", "5min, 300", "1 h 30 min, 5400", "2 d, 172800", "10 s, 10"})
    void readsWhatPeopleType(String typed, BigDecimal seconds) {
        assertThat(Spans.seconds(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "30 s 1 min", "1 30", "-5 s", "1,5 s", "3 weeks"})
    void readsNothingElse(String typed) {
        assertThat(Spans.seconds(typed)).isEmpty();
    }

    @Test
    void tellsTheTwoGreatestUnitsToGiveAnIdea() {
        assertThat(Spans.about(Duration.ofSeconds(272_105)).replace('\u00a0', ' '))
                .isEqualTo("3 d 3 h");
    }
}
