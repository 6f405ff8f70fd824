package io.posthorn.api.json;

import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads RFC 3339 times of the years 1970 to 9999, which ids and tables can hold; a leap second is none of theirs. */
public final class Times {
    private static final String RULE =
            "An RFC 3339 time from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59Z without leap second"
                    + " is expected, for example 2026-11-20T09:30:00Z.";

    private Times() {}

    /** @param place where the text stood, for the refusal */
    public static Instant read(String text, String place) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (IdFloor.holds(instant)) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Told below, together with the range.
        }
        throw Refused.invalid(place, "time", RULE);
    }
}
