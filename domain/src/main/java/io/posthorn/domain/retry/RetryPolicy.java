package io.posthorn.domain.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A strategy within limits. A resend begins a new round: its tries count from there, its age from its first try.
 *
 * @param maxAttempts tries of one round, the first included, 1 to 100
 * @param maxAge no try begins later than this after the round's first try
 * @param jitter 0 to 1: a delay d becomes anything from d·(1−jitter) to d·(1+jitter)
 */
public record RetryPolicy(RetryStrategy strategy, int maxAttempts, Duration maxAge, double jitter) {

    /** @return whether the number of tries is another than the strategy has by itself */
    boolean limitsTries() {
        return maxAttempts != strategy.usualTries();
    }

    /**
     * Decides whether and when to try again.
     *
     * @param failedTries tries of this round that failed, 1 or more
     * @param age since the round's first try
     * @param atLeast what the receiver asked for with Retry-After, zero when it did not
     * @return the delay from now, or empty when the budget is spent
     */
    public Optional<Duration> nextDelay(int failedTries, Duration age, Duration atLeast, RandomGenerator chance) {
        if (failedTries >= maxAttempts) {
            return Optional.empty();
        }
        return strategy.delayAfter(failedTries, chance)
                .map(delay -> jittered(delay, chance))
                .map(delay -> delay.compareTo(atLeast) < 0 ? atLeast : delay)
                .filter(delay -> age.plus(delay).compareTo(maxAge) <= 0);
    }

    private Duration jittered(Duration delay, RandomGenerator chance) {
        double spread = 1 + jitter * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(delay.toMillis() * spread));
    }
}
