package io.posthorn.domain.retry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date in any of the three forms that a recipient must understand (RFC 9110 §5.6.7). */
final class HttpDate {
    private static final int YEARS_AHEAD = 50;

    /** {@code Sun Nov  6 08:49:37 1994}, as C prints it. */
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** @return empty when it is none, or its day of the week is that of another day */
    static Optional<Instant> parse(String text, Instant now) {
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, ASCTIME)
                .flatMap(form -> read(form, text).stream())
                .findFirst()
                .or(() -> twoDigitYear(text, now));
    }

    /**
     * {@code Sunday, 06-Nov-94 08:49:37 GMT}: a year that seems more than 50 years ahead is the last one in the past that ends
     * so.
     */
    private static Optional<Instant> twoDigitYear(String text, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC);
        Instant latest = today.plusYears(YEARS_AHEAD).toInstant();
        int last = today.getYear() + YEARS_AHEAD;
        return Stream.of(last, last - 1)
                .flatMap(year -> read(endingIn(year), text).stream())
                .filter(instant -> !instant.isAfter(latest))
                .findFirst();
    }

    /** @param last the latest of the hundred years that two digits may mean */
    private static DateTimeFormatter endingIn(int last) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, last - 99)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }

    private static Optional<Instant> read(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
