package io.posthorn.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
}
