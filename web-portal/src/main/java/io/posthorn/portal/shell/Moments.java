package io.posthorn.portal.shell;

import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Writes instants for readers without script; the script turns them into the reader's own zone. */
@Named
@ApplicationScoped
public class Moments {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String shown(Instant instant) {
        return SHOWN.format(instant);
    }

    /**
     * Reads what a datetime field of a filter says; it has no zone, and the page says that it means UTC.
     *
     * @throws Refused when it is no time
     */
    public static Instant read(String text) {
        try {
            Instant instant = text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            if (IdFloor.holds(instant)) {
                return instant;
            }
        } catch (DateTimeParseException notATime) {
            // Told below, together with the range.
        }
        throw Refused.invalid("/time", "time", "\"" + text + "\" is not a time of the years 1970 to 9999.");
    }
}
