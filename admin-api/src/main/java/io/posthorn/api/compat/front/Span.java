package io.posthorn.api.compat.front;

import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * The time that a date or a date-time of a query names: a whole day, or the millisecond that our ids can tell apart.
 *
 * @param end the first instant after it
 */
record Span(Instant start, Instant end) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    /** UTC unless it says otherwise. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    /** @throws Refused INVALID when it is neither, or not of the years 1970 to 9999 */
    static Span read(String text) {
        try {
            Span span = text.indexOf('T') < 0 ? day(text) : millisecond(text);
            if (IdFloor.holds(span.start())) {
                return span;
            }
        } catch (DateTimeException neither) {
            // Told below, together with the range.
        }
        throw Refused.invalid(
                "", "time", "A date or a date-time in UTC is expected, for example 2021-12-01 or 2021-12-01T08:30:00.");
    }

    private static Span day(String text) {
        return of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), DAY);
    }

    private static Span millisecond(String text) {
        return of(DATE_TIME.parse(text, OffsetDateTime::from).toInstant(), MILLISECOND);
    }

    private static Span of(Instant start, Duration length) {
        return new Span(start, start.plus(length));
    }
}
