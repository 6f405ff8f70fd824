package io.posthorn.domain.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait after the n-th failed try, before jitter and limits. */
public sealed interface RetryStrategy {

    /**
     * @param failedTries tries of this round that failed so far, 1 or more
     * @return empty when the strategy is at its end
     */
    Optional<Duration> delayAfter(int failedTries, RandomGenerator chance);

    /** @return the word in the API: none, list, fixed, linear, exponential, random */
    String word();

    /** @return tries in all, the first included, where nobody says how many */
    default int usualTries() {
        return 10;
    }

    /** One try, no more. */
    record None() implements RetryStrategy {
        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            return Optional.empty();
        }

        @Override
        public String word() {
            return "none";
        }

        @Override
        public int usualTries() {
            return 1;
        }
    }

    /** The delays in turn, then the end. */
    record Listed(List<Duration> delays) implements RetryStrategy {
        public Listed {
            delays = List.copyOf(delays);
        }

        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            return failedTries <= delays.size() ? Optional.of(delays.get(failedTries - 1)) : Optional.empty();
        }

        @Override
        public String word() {
            return "list";
        }

        @Override
        public int usualTries() {
            return delays.size() + 1;
        }
    }

    /** Always the same. */
    record Fixed(Duration delay) implements RetryStrategy {
        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            return Optional.of(delay);
        }

        @Override
        public String word() {
            return "fixed";
        }
    }

    /** The first delay, then one step more each time, up to a cap. */
    record Linear(Duration initial, Duration step, Duration max) implements RetryStrategy {
        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            return Optional.of(Delays.least(initial.plus(step.multipliedBy(failedTries - 1L)), max));
        }

        @Override
        public String word() {
            return "linear";
        }
    }

    /** The first delay times a factor for each further failure, up to a cap. */
    record Exponential(Duration initial, double factor, Duration max) implements RetryStrategy {
        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            double millis = initial.toMillis() * Math.pow(factor, failedTries - 1.0);
            return Optional.of(millis >= max.toMillis() ? max : Duration.ofMillis((long) millis));
        }

        @Override
        public String word() {
            return "exponential";
        }
    }

    /** Anywhere between two bounds. */
    record Random(Duration min, Duration max) implements RetryStrategy {
        @Override
        public Optional<Duration> delayAfter(int failedTries, RandomGenerator chance) {
            return Optional.of(Duration.ofMillis(chance.nextLong(min.toMillis(), max.toMillis() + 1)));
        }

        @Override
        public String word() {
            return "random";
        }
    }
}
