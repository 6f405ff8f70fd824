package io.posthorn.portal.webhook;

import io.posthorn.domain.retry.RetryOutlook;
import io.posthorn.domain.retry.RetryOutlook.Retry;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When the tries of a policy will be, for people.
 *
 * @param sentence how many and for how long
 * @param tries the first ones, counted from 2, because the first try waits for nothing
 * @param rest about those that are not listed, empty when all are
 */
public record RetryPreview(String sentence, List<Try> tries, String rest) {
    private static final int SHOWN = 10;

    /**
     * One retry.
     *
     * @param waits since the try before
     * @param since the first try
     */
    public record Try(int number, String waits, String since) {}

    public static RetryPreview of(RetryPolicy policy) {
        List<Retry> retries = RetryOutlook.of(policy).retries();
        if (retries.isEmpty()) {
            return new RetryPreview(Notices.text("retry.none.says"), List.of(), "");
        }
        List<Try> tries = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, retries.size()); i++) {
            tries.add(new Try(i + 2, waits(retries.get(i)), about(retries.get(i))));
        }
        Retry last = retries.get(retries.size() - 1);
        int more = retries.size() - tries.size();
        return new RetryPreview(
                sentence(policy, retries.size(), about(last)),
                tries,
                more == 0 ? "" : Notices.text("preview.rest", more, about(last)));
    }

    private static String sentence(RetryPolicy policy, int count, String until) {
        String sentence = Notices.text("preview.says", count, until);
        long percent = Math.round(policy.jitter() * 100);
        return percent == 0 ? sentence : sentence + " " + Notices.text("preview.jitter", percent);
    }

    private static String waits(Retry retry) {
        return retry.delay().equals(retry.longestDelay())
                ? Spans.words(retry.delay())
                : Notices.text("preview.between", Spans.words(retry.delay()), Spans.words(retry.longestDelay()));
    }

    private static String about(Retry retry) {
        Duration middle = retry.earliest().plus(retry.latest()).dividedBy(2);
        return retry.earliest().equals(retry.latest()) ? Spans.about(middle) : "≈ " + Spans.about(middle);
    }
}
