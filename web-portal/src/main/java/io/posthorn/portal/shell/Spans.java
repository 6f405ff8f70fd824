package io.posthorn.portal.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 30 s}, {@code 1 h 30 min}, {@code 7 d}. */
public final class Spans {
    private static final int MILLIS_DIGITS = 3;
    /** A number does not leave its unit alone at the end of a line. */
    private static final String BETWEEN = "\u00a0";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,5}) ?d)? ?(?:(\\d{1,5}) ?h)? ?(?:(\\d{1,6}) ?min)?" + " ?(?:(\\d{1,9}(?:\\.\\d{1,3})?) ?s)?");

    private Spans() {}

    /** @return exactly, so that {@link #seconds} reads it back */
    public static String words(Duration span) {
        List<String> parts = parts(span);
        return parts.isEmpty() ? "0" + BETWEEN + "s" : String.join(" ", parts);
    }

    /** @return the two greatest units, which is enough to have an idea */
    public static String about(Duration span) {
        List<String> parts = parts(span);
        return parts.isEmpty() ? "0" + BETWEEN + "s" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static List<String> parts(Duration span) {
        List<String> parts = new ArrayList<>();
        add(parts, span.toDays(), "d");
        add(parts, span.toHoursPart(), "h");
        add(parts, span.toMinutesPart(), "min");
        BigDecimal seconds = BigDecimal.valueOf(span.toSecondsPart() * 1000L + span.toMillisPart(), MILLIS_DIGITS);
        if (seconds.signum() > 0) {
            parts.add(seconds.setScale(MILLIS_DIGITS, RoundingMode.UNNECESSARY)
                            .stripTrailingZeros()
                            .toPlainString()
                    + BETWEEN + "s");
        }
        return parts;
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + BETWEEN + unit);
        }
    }

    /** @return the seconds of a span, or of a number without a unit; empty when the text is neither */
    public static Optional<BigDecimal> seconds(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        Matcher words = WORDS.matcher(text.replace(BETWEEN, " "));
        if (text.isEmpty() || !words.matches()) {
            return Optional.empty();
        }
        return Optional.of(of(words, 1, 86_400)
                .add(of(words, 2, 3_600))
                .add(of(words, 3, 60))
                .add(of(words, 4, 1)));
    }

    private static BigDecimal of(Matcher words, int group, int seconds) {
        String count = words.group(group);
        return count == null ? BigDecimal.ZERO : new BigDecimal(count).multiply(BigDecimal.valueOf(seconds));
    }
}
