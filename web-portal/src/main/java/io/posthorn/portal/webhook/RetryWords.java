package io.posthorn.portal.webhook;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A retry policy in a sentence. */
public final class RetryWords {
    private RetryWords() {}

    public static String of(RetryPolicy policy) {
        RetryStrategy strategy = policy.strategy();
        if (strategy instanceof RetryStrategy.None) {
            return Notices.text("retry.none.says");
        }
        return Notices.text("retry." + strategy.word()) + ": " + delays(strategy) + "; "
                + Notices.text("retry.limits", policy.maxAttempts(), Spans.words(policy.maxAge()));
    }

    private static String delays(RetryStrategy strategy) {
        if (strategy instanceof RetryStrategy.Listed listed) {
            return listed(listed.delays());
        }
        if (strategy instanceof RetryStrategy.Fixed fixed) {
            return Spans.words(fixed.delay());
        }
        if (strategy instanceof RetryStrategy.Linear linear) {
            return Notices.text(
                    "retry.linear.says",
                    Spans.words(linear.initial()),
                    Spans.words(linear.step()),
                    Spans.words(linear.max()));
        }
        if (strategy instanceof RetryStrategy.Exponential growing) {
            return Notices.text(
                    "retry.exponential.says",
                    Spans.words(growing.initial()),
                    growing.factor(),
                    Spans.words(growing.max()));
        }
        RetryStrategy.Random random = (RetryStrategy.Random) strategy;
        return Notices.text("retry.random.says", Spans.words(random.min()), Spans.words(random.max()));
    }

    /** Equal delays in a row are told once. */
    private static String listed(List<Duration> delays) {
        List<String> told = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= delays.size(); i++) {
            if (i == delays.size() || !delays.get(i).equals(delays.get(from))) {
                String times = i - from > 1 ? (i - from) + " × " : "";
                told.add(times + Spans.words(delays.get(from)));
                from = i;
            }
        }
        return String.join(", ", told);
    }
}
