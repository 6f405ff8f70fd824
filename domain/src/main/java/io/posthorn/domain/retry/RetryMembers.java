package io.posthorn.domain.retry;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members of one retry object and keeps every fault for one answer. */
final class RetryMembers {
    static final String STRATEGY = "strategy";
    static final String DELAYS = "delays_seconds";
    static final String INITIAL = "initial_seconds";
    static final String STEP = "step_seconds";
    static final String FACTOR = "factor";
    static final String MAX = "max_seconds";
    static final String MAX_ATTEMPTS = "max_attempts";
    static final String MAX_AGE = "max_age_seconds";
    static final String JITTER = "jitter";

    private static final Set<String> LIMITS = Set.of(STRATEGY, MAX_ATTEMPTS, MAX_AGE, JITTER);
    private static final Map<String, Set<String>> SHAPES = Map.of(
            "none", Set.of(),
            "list", Set.of(DELAYS),
            "fixed", Set.of(INITIAL),
            "linear", Set.of(INITIAL, STEP, MAX),
            "exponential", Set.of(INITIAL, FACTOR, MAX),
            "random", Set.of(INITIAL, MAX));
    private static final Set<String> SHAPING = Set.of(DELAYS, INITIAL, STEP, FACTOR, MAX);
    private static final String TYPE = "type";
    private static final String UNKNOWN = "unknown_member";
    private static final int MILLIS_DIGITS = 3;

    private final JsonObject object;
    private final List<Fault> faults = new ArrayList<>();

    RetryMembers(JsonObject object) {
        this.object = object;
    }

    /** @return whether a retry object may have it, with one strategy or another */
    static boolean isMember(String name) {
        return LIMITS.contains(name) || SHAPING.contains(name);
    }

    static boolean isMemberOf(String strategy, String name) {
        return LIMITS.contains(name) || SHAPES.getOrDefault(strategy, Set.of()).contains(name);
    }

    /** @return empty for what is no text */
    static String text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** @return the strategy, or "none" after noting what is wrong with it */
    String strategy() {
        JsonValue value = object.get(STRATEGY);
        String word = text(value);
        if (SHAPES.containsKey(word)) {
            refuseStrangers(word);
            return word;
        }
        fault(
                STRATEGY,
                value == null ? "required" : value instanceof JsonString ? "strategy" : TYPE,
                "One of none, list, fixed, linear, exponential, random.");
        return "none";
    }

    private void refuseStrangers(String strategy) {
        for (String name : object.keySet()) {
            boolean used = isMemberOf(strategy, name);
            if (!used && SHAPING.contains(name)) {
                fault(name, "not_used", "The strategy " + strategy + " does not use " + name + ".");
            } else if (!used) {
                fault(
                        JsonPointers.escape(name),
                        UNKNOWN,
                        "There is no member \"" + JsonPointers.shortened(name) + "\".");
            }
        }
    }

    List<Duration> delays(int most, Duration longest) {
        JsonValue value = object.get(DELAYS);
        if (!(value instanceof JsonArray array)) {
            fault(DELAYS, value == null ? "required" : TYPE, "A list of 1 to " + most + " delays.");
            return List.of();
        }
        if (array.isEmpty() || array.size() > most) {
            fault(DELAYS, "range", "A list of 1 to " + most + " delays.");
            return List.of();
        }
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            delays.add(duration(DELAYS + "/" + i, array.get(i), Duration.ZERO, longest));
        }
        return delays;
    }

    Duration seconds(String name, Duration least, Duration most) {
        JsonValue value = object.get(name);
        if (value == null) {
            fault(name, "required", name + " is needed by this strategy.");
            return least;
        }
        return duration(name, value, least, most);
    }

    Duration seconds(String name, Duration least, Duration most, Duration usual) {
        return object.containsKey(name) ? seconds(name, least, most) : usual;
    }

    private Duration duration(String path, @Nullable JsonValue value, Duration least, Duration most) {
        BigDecimal seconds = number(path, value, decimal(least), decimal(most), MILLIS_DIGITS);
        return Duration.ofMillis(seconds.movePointRight(MILLIS_DIGITS).longValue());
    }

    int integer(String name, int least, int most, int usual) {
        return object.containsKey(name)
                ? number(name, object.get(name), BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0)
                        .intValue()
                : usual;
    }

    double decimal(String name, int least, int most, double usual) {
        return object.containsKey(name)
                ? number(name, object.get(name), BigDecimal.valueOf(least), BigDecimal.valueOf(most), 6)
                        .doubleValue()
                : usual;
    }

    /** @return the number, or the least allowed after noting what is wrong with it */
    private BigDecimal number(
            String path, @Nullable JsonValue value, BigDecimal least, BigDecimal most, int fractionDigits) {
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.bigDecimalValue();
            // The range comes first: stripping the zeros of an enormous number would be slow.
            if (decimal.compareTo(least) >= 0
                    && decimal.compareTo(most) <= 0
                    && decimal.stripTrailingZeros().scale() <= fractionDigits) {
                return decimal;
            }
        }
        String kind = fractionDigits == 0 ? "An integer" : "A number with at most " + fractionDigits + " decimals";
        String range = " from " + least.toPlainString() + " to " + most.toPlainString() + " is expected.";
        fault(path, value instanceof JsonNumber ? "range" : TYPE, kind + range);
        return least;
    }

    static BigDecimal decimal(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), MILLIS_DIGITS);
        return seconds.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(seconds.stripTrailingZeros().toPlainString());
    }

    private void fault(String path, String code, String detail) {
        faults.add(new Fault("/retry/" + path, code, detail));
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            boolean unreadable = faults.stream().map(Fault::code).anyMatch(Set.of(TYPE, UNKNOWN)::contains);
            throw unreadable
                    ? new Refused(Reason.MALFORMED, "malformed", faults.get(0).detail(), faults)
                    : Refused.invalid(faults);
        }
    }
}
