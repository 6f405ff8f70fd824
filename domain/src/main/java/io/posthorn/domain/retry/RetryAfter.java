package io.posthorn.domain.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a receiver asks for with {@code Retry-After} (RFC 9110 §10.2.3). */
public final class RetryAfter {
    /** A receiver cannot put us off for longer with one answer. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int MOST_DIGITS = 18;

    private RetryAfter() {}

    /**
     * @param value seconds as digits, or an HTTP date as in {@code Fri, 20 Nov 2026 16:00:00 GMT}
     * @return from zero to {@link #LONGEST}; empty when the text is neither
     */
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Delays.least(Duration.ofSeconds(Long.parseLong(text)), LONGEST));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration delay = until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
            return Optional.of(Delays.least(delay, LONGEST));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
