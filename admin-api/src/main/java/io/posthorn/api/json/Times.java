package io.posthorn.api.json;

import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads RFC 3339 times of the years 1970 to 9999. */
public final class Times {
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
        throw Refused.invalid(place, "time", "An RFC 3339 time is expected, for example 2026-11-20T09:30:00Z.");
    }
}
