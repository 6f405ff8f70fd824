package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.Webhook;
import java.time.Instant;
import java.util.List;

/** A webhook as its page shows it. */
public record WebhookFacts(
        String id,
        String name,
        String method,
        String url,
        String status,
        String reason,
        String by,
        Instant since,
        List<String> topics,
        String profile,
        String retry,
        String safety,
        String ordering,
        String filter,
        long timeoutSeconds,
        int maxInFlight,
        int ratePerSecond,
        Instant created,
        Instant updated) {

    static WebhookFacts of(Webhook webhook) {
        return new WebhookFacts(
                webhook.id().toString(),
                WebhookNames.of(webhook),
                webhook.method(),
                webhook.url().toString(),
                webhook.status().word(),
                webhook.statusReason(),
                webhook.statusBy().value().replaceFirst("^user:", ""),
                webhook.statusAt(),
                webhook.topics().patterns().stream()
                        .map(pattern -> pattern.value())
                        .toList(),
                webhook.profile().value(),
                RetryWords.of(webhook.retry()),
                webhook.safety().word(),
                webhook.ordering().word(),
                webhook.filter(),
                webhook.timeout().toSeconds(),
                webhook.maxInFlight(),
                webhook.ratePerSecond(),
                webhook.createdAt(),
                webhook.updatedAt());
    }
}
