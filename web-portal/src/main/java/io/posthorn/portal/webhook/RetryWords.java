package io.posthorn.portal.webhook;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.portal.shell.Notices;
import java.time.Duration;
import java.util.stream.Collectors;

/** A retry policy in a sentence. */
final class RetryWords {
    private RetryWords() {}

    static String of(RetryPolicy policy) {
        RetryStrategy strategy = policy.strategy();
        if (strategy instanceof RetryStrategy.None) {
            return Notices.text("retry.none.says");
        }
        return Notices.text("retry." + strategy.word()) + ": " + delays(strategy) + "; "
                + Notices.text("retry.limits", policy.maxAttempts(), span(policy.maxAge()));
    }

    private static String delays(RetryStrategy strategy) {
        if (strategy instanceof RetryStrategy.Listed listed) {
            return listed.delays().stream().map(RetryWords::span).collect(Collectors.joining(", "));
        }
        if (strategy instanceof RetryStrategy.Fixed fixed) {
            return span(fixed.delay());
        }
        if (strategy instanceof RetryStrategy.Linear linear) {
            return Notices.text("retry.linear.says", span(linear.initial()), span(linear.step()), span(linear.max()));
        }
        if (strategy instanceof RetryStrategy.Exponential growing) {
            return Notices.text(
                    "retry.exponential.says", span(growing.initial()), growing.factor(), span(growing.max()));
        }
        RetryStrategy.Random random = (RetryStrategy.Random) strategy;
        return Notices.text("retry.random.says", span(random.min()), span(random.max()));
    }

    static String span(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 86_400 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds >= 3600 && seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        if (seconds >= 60 && seconds % 60 == 0) {
            return seconds / 60 + " min";
        }
        return seconds + " s";
    }
}
