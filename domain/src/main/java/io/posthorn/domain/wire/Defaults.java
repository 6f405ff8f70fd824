package io.posthorn.domain.wire;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import java.time.Duration;

/** What a webhook of a profile has where its owner says nothing else. */
public record Defaults(
        String method,
        RetryPolicy retry,
        SafetyClass safety,
        Ordering ordering,
        FailureReaction onFailure,
        Duration timeout) {}
