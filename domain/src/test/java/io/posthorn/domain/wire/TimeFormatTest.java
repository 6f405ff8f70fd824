package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource({
        "UNIX_SECONDS,    2022-07-05T09:07:48.444Z,       1657012068",
        "UNIX_MILLIS,     2022-07-05T09:07:48.444Z,       1657012068444",
        "DECIMAL_SECONDS, 2022-07-05T09:07:48.444Z,       1657012068.444",
        "DECIMAL_SECONDS, 2022-07-05T09:07:48Z,           1657012068.000",
        "DECIMAL_SECONDS, 2022-07-05T09:07:48.4Z,         1657012068.400",
        "DECIMAL_SECONDS, 2022-07-05T09:07:48.444999999Z, 1657012068.444",
        "DECIMAL_SECONDS, 1970-01-01T00:00:00.001Z,       0.001",
        "DECIMAL_SECONDS, 1969-12-31T23:59:59.500Z,       -0.500",
        "RFC3339,         2022-07-05T09:07:48Z,           2022-07-05T09:07:48Z",
        "RFC3339,         2022-07-05T09:07:48.444Z,       2022-07-05T09:07:48.444Z",
        "RFC3339,         2022-07-05T09:07:00Z,           2022-07-05T09:07:00Z",
        "LOCAL_ISO,       2022-07-05T09:07:48.02Z,        2022-07-05T11:07:48.02",
        "LOCAL_ISO,       2022-07-05T09:07:48Z,           2022-07-05T11:07:48",
        "LOCAL_SECONDS,   2022-07-05T09:07:48.9Z,         2022-07-05 11:07:48",
        "LOCAL_SECONDS,   2022-12-05T09:07:48Z,           2022-12-05 10:07:48",
    })
    void writesTimesAsVendorsDo(TimeFormat format, Instant time, String expected) {
        assertThat(format.write(time, ZoneId.of("Europe/Amsterdam"))).isEqualTo(expected);
    }
}
