package io.posthorn.domain.webhook;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.wire.ProfileName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where, what and how a webhook hears: everything of it that people set, already judged.
 *
 * @param settings values that the profile asks for
 * @param sealedHeaders the tenant's own headers, empty when it has none
 * @param filter CEL text, empty for none
 * @param ratePerSecond 0 for no limit
 */
public record WebhookTerms(
        TargetUrl url,
        TopicFilter topics,
        Optional<String> uid,
        ProfileName profile,
        String method,
        String description,
        Map<String, String> settings,
        byte[] sealedHeaders,
        RetryPolicy retry,
        SafetyClass safety,
        Ordering ordering,
        String filter,
        Duration timeout,
        int maxInFlight,
        int ratePerSecond,
        ThinPayload payload,
        StatusTrigger trigger,
        FailureReaction onFailure) {
    public WebhookTerms {
        settings = Map.copyOf(settings);
    }
}
