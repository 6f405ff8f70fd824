package io.posthorn.domain.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a receiver asks for with {@code Retry-After} (RFC 9110 §10.2.3). */
public final class RetryAfter {
    /** A receiver cannot put us off for longer with one answer. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int MOST_DIGITS = 18;

    private RetryAfter() {}

    /**
     * @param value seconds as digits, or an HTTP date in any of its three forms
     * @return from zero to {@link #LONGEST}; empty when the text is neither
     */
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Delays.least(Duration.ofSeconds(Long.parseLong(text)), LONGEST));
        }
        return HttpDate.parse(text, now)
                .map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until))
                .map(delay -> Delays.least(delay, LONGEST));
    }
}
