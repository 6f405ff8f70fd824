package io.posthorn.domain.retry;

import static io.posthorn.domain.retry.RetryMembers.FACTOR;
import static io.posthorn.domain.retry.RetryMembers.INITIAL;
import static io.posthorn.domain.retry.RetryMembers.JITTER;
import static io.posthorn.domain.retry.RetryMembers.MAX;
import static io.posthorn.domain.retry.RetryMembers.MAX_AGE;
import static io.posthorn.domain.retry.RetryMembers.MAX_ATTEMPTS;
import static io.posthorn.domain.retry.RetryMembers.STEP;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Duration;

/**
 * The retry object of the API, which is also how a policy is stored. Seconds may have three decimals.
 *
 * <table>
 * <caption>Members</caption>
 * <tr><td>strategy</td><td>none, list, fixed, linear, exponential, random</td></tr>
 * <tr><td>delays_seconds</td><td>list: 1 to 99 delays, each 0 to 7 days</td></tr>
 * <tr><td>initial_seconds</td><td>fixed, linear, exponential, random (its lower bound): 0 to 7 days</td></tr>
 * <tr><td>step_seconds</td><td>linear: 0 to 7 days</td></tr>
 * <tr><td>factor</td><td>exponential: 1 to 100, default 2</td></tr>
 * <tr><td>max_seconds</td><td>linear, exponential: default 1 day, or the initial delay when that is longer; random: its
 *     upper bound, needed; never below initial_seconds, at most 7 days</td></tr>
 * <tr><td>max_attempts</td><td>tries in all: 1 to 100; default 10; list: one more than it has delays; none: 1</td></tr>
 * <tr><td>max_age_seconds</td><td>1 second to 30 days; default 7 days</td></tr>
 * <tr><td>jitter</td><td>0 to 1; default 0.2</td></tr>
 * </table>
 */
public final class RetryPolicyJson {
    /** A delay is never longer, before jitter. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(7);

    /** An exponential delay grows no faster. */
    public static final int LARGEST_FACTOR = 100;

    // The static methods of Json look the provider up each time, which costs more than the parsing.
    static final JsonProvider JSON = JsonProvider.provider();

    private static final Duration LONGEST_AGE = Duration.ofDays(30);
    private static final Duration DEFAULT_AGE = Duration.ofDays(7);
    private static final Duration DEFAULT_MAX = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 100;
    private static final double DEFAULT_FACTOR = 2;
    private static final double DEFAULT_JITTER = 0.2;

    private RetryPolicyJson() {}

    /** @throws io.posthorn.domain.kernel.Refused with every fault, pointers below {@code /retry} */
    public static RetryPolicy from(JsonObject object) {
        RetryMembers members = new RetryMembers(object);
        RetryStrategy strategy = strategy(members);
        RetryPolicy policy = new RetryPolicy(
                strategy,
                members.integer(MAX_ATTEMPTS, 1, MOST_ATTEMPTS, strategy.usualTries()),
                members.seconds(MAX_AGE, Duration.ofSeconds(1), LONGEST_AGE, DEFAULT_AGE),
                members.decimal(JITTER, 0, 1, DEFAULT_JITTER));
        members.refuseFaults();
        return policy;
    }

    private static RetryStrategy strategy(RetryMembers members) {
        return switch (members.strategy()) {
            case "list" -> new RetryStrategy.Listed(members.delays(MOST_ATTEMPTS - 1, LONGEST_DELAY));
            case "fixed" -> new RetryStrategy.Fixed(delay(members, INITIAL));
            case "linear" -> linear(members);
            case "exponential" -> exponential(members);
            case "random" -> random(members);
            default -> new RetryStrategy.None();
        };
    }

    private static RetryStrategy linear(RetryMembers members) {
        Duration initial = delay(members, INITIAL);
        return new RetryStrategy.Linear(initial, delay(members, STEP), cap(members, initial));
    }

    private static RetryStrategy exponential(RetryMembers members) {
        Duration initial = delay(members, INITIAL);
        double factor = members.decimal(FACTOR, 1, LARGEST_FACTOR, DEFAULT_FACTOR);
        return new RetryStrategy.Exponential(initial, factor, cap(members, initial));
    }

    private static RetryStrategy random(RetryMembers members) {
        Duration initial = delay(members, INITIAL);
        return new RetryStrategy.Random(initial, members.seconds(MAX, initial, LONGEST_DELAY));
    }

    private static Duration delay(RetryMembers members, String name) {
        return members.seconds(name, Duration.ZERO, LONGEST_DELAY);
    }

    private static Duration cap(RetryMembers members, Duration initial) {
        Duration usual = DEFAULT_MAX.compareTo(initial) < 0 ? initial : DEFAULT_MAX;
        return members.seconds(MAX, initial, LONGEST_DELAY, usual);
    }

    /** @return every member that counts, also those left to their defaults */
    public static JsonObject toJson(RetryPolicy policy) {
        return JSON.createObjectBuilder()
                .add(RetryMembers.STRATEGY, policy.strategy().word())
                .addAll(JSON.createObjectBuilder(RetryShape.of(policy.strategy())))
                .add(MAX_ATTEMPTS, policy.maxAttempts())
                .add(MAX_AGE, RetryMembers.decimal(policy.maxAge()))
                .add(JITTER, policy.jitter())
                .build();
    }

    /** Reads what {@link #text} wrote. */
    public static RetryPolicy parse(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return from(reader.readObject());
        }
    }

    public static String text(RetryPolicy policy) {
        return toJson(policy).toString();
    }
}
