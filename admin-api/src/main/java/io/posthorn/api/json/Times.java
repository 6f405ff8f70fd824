package io.posthorn.api.json;

import io.posthorn.domain.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads RFC 3339 times of the years 1970 to 9999. */
public final class Times {
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /** @return whether it is of these years, which ids and tables can hold */
    public static boolean fits(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END);
    }

    /** @param place where the text stood, for the refusal */
    public static Instant read(String text, String place) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (fits(instant)) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Told below, together with the range.
        }
        throw Refused.invalid(place, "time", "An RFC 3339 time is expected, for example 2026-11-20T09:30:00Z.");
    }
}
