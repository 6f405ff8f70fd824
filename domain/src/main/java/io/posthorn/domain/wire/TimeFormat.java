package io.posthorn.domain.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a vendor writes a time. The word in {@code profile.json} is the name in lower case. */
public enum TimeFormat {
    /** {@code 1657012068} */
    UNIX_SECONDS,
    /** {@code 1657012068444} */
    UNIX_MILLIS,
    /** {@code 1657012068.444}: always three decimals, always plain; a double would print 1.657012068444E9. */
    DECIMAL_SECONDS,
    /** {@code 2022-07-05T09:07:48.444Z}: UTC, with as many decimals as the time has. */
    RFC3339,
    /** {@code 2022-07-05T11:07:48.44}: no zone, as many decimals as the time has; the profile states the zone. */
    LOCAL_ISO,
    /** {@code 2022-07-05 11:07:48}: no zone; the profile states it. */
    LOCAL_SECONDS;

    private static final int MILLIS_DIGITS = 3;
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** @return whether it is a JSON number */
    boolean isNumber() {
        return this == UNIX_SECONDS || this == UNIX_MILLIS || this == DECIMAL_SECONDS;
    }

    /** @return whether it says nothing without a stated zone */
    boolean isLocal() {
        return this == LOCAL_ISO || this == LOCAL_SECONDS;
    }

    String write(Instant time, ZoneId zone) {
        return switch (this) {
            case UNIX_SECONDS -> Long.toString(time.getEpochSecond());
            case UNIX_MILLIS -> Long.toString(time.toEpochMilli());
            case DECIMAL_SECONDS ->
                BigDecimal.valueOf(time.toEpochMilli(), MILLIS_DIGITS).toPlainString();
            case RFC3339 -> DateTimeFormatter.ISO_INSTANT.format(time);
            case LOCAL_ISO -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atZone(zone));
            case LOCAL_SECONDS -> SPACED.format(time.atZone(zone));
        };
    }
}
