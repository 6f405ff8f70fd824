package io.posthorn.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdFloorTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, true",
        "9999-12-31T23:59:59Z, true",
        "1969-12-31T23:59:59Z, false",
        "+10000-01-01T00:00:00Z, false",
        "+999999999-12-31T23:59:59Z, false",
        "-999999999-01-01T00:00:00Z, false"
    })
    void holdsWhatIdsCanTell(Instant time, boolean holds) {
        assertThat(IdFloor.holds(time)).isEqualTo(holds);
    }

    @Test
    void laterTimesAreHigherUpToTheEnd() {
        assertThat(IdFloor.of(Instant.parse("9999-12-31T23:59:59Z")).toString())
                .isGreaterThan(IdFloor.of(Instant.parse("2026-11-24T10:00:00Z")).toString());
    }
}
