package io.posthorn.domain.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a round's retries begin if every try fails at once and no receiver asks for more time. Jitter and the strategy
 * {@code random} make a span of each of these times.
 */
public record RetryOutlook(List<Retry> retries) {
    /** None of the strategies that are asked here leaves anything to chance. */
    private static final RandomGenerator NO_CHANCE = () -> 0;

    /**
     * One retry.
     *
     * @param delay since the try before, without jitter; of {@code random} the shortest
     * @param longestDelay the same, but the longest of {@code random}
     * @param earliest since the first try
     * @param latest since the first try
     */
    public record Retry(Duration delay, Duration longestDelay, Duration earliest, Duration latest) {}

    public RetryOutlook {
        retries = List.copyOf(retries);
    }

    public static RetryOutlook of(RetryPolicy policy) {
        List<Retry> retries = new ArrayList<>();
        Retry last = new Retry(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        for (int failed = 1; failed < policy.maxAttempts() && goesOn(policy.strategy(), failed); failed++) {
            Duration delay = shortest(policy.strategy(), failed);
            Duration longestDelay = longest(policy.strategy(), failed);
            last = new Retry(
                    delay,
                    longestDelay,
                    last.earliest().plus(scaled(delay, 1 - policy.jitter())),
                    last.latest().plus(scaled(longestDelay, 1 + policy.jitter())));
            if (last.earliest().compareTo(policy.maxAge()) > 0) {
                break;
            }
            retries.add(last);
        }
        return new RetryOutlook(retries);
    }

    private static boolean goesOn(RetryStrategy strategy, int failed) {
        return strategy instanceof RetryStrategy.Random
                || strategy.delayAfter(failed, NO_CHANCE).isPresent();
    }

    private static Duration shortest(RetryStrategy strategy, int failed) {
        return strategy instanceof RetryStrategy.Random random
                ? random.min()
                : strategy.delayAfter(failed, NO_CHANCE).orElseThrow();
    }

    private static Duration longest(RetryStrategy strategy, int failed) {
        return strategy instanceof RetryStrategy.Random random ? random.max() : shortest(strategy, failed);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
