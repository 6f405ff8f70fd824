package io.posthorn.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                               | 0
            120                             | 120
            ' 7 '                           | 7
            86400                           | 86400
            86401                           | 86400
            999999999999999999              | 86400
            Fri, 20 Nov 2026 16:05:00 GMT   | 300
            Fri, 20 Nov 2026 15:00:00 GMT   | 0
            Fri, 20 Nov 2099 16:00:00 GMT   | 86400
            Friday, 20-Nov-26 16:05:00 GMT  | 300
            Friday, 20-Nov-26 15:00:00 GMT  | 0
            Friday, 20-Nov-76 16:00:00 GMT  | 86400
            Saturday, 20-Nov-76 16:00:01 GMT | 0
            Sunday, 06-Nov-94 08:49:37 GMT  | 0
            Fri Nov 20 16:05:00 2026        | 300
            Fri Nov 20 15:00:00 2026        | 0
            Sun Nov  6 08:49:37 1994        | 0
            """)
    void readsSecondsAndDates(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            ' '
            -1
            1.5
            1e3
            +5
            ٣
            1000000000000000000
            soon
            2026-11-20T16:05:00Z
            Mon, 20 Nov 2026 16:05:00 GMT
            Fri, 99 Nov 2026 16:05:00 GMT
            Monday, 20-Nov-26 16:05:00 GMT
            Friday, 20-Nov-26 16:05:00 UTC
            Fri, 20-Nov-26 16:05:00 GMT
            Mon Nov 20 16:05:00 2026
            Fri Nov 20 16:05:00 26
            Fri Nov 20 16:05:00 2026 GMT
            """)
    void ignoresWhatIsNeither(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
