package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.portal.shell.WebhookNames;
import java.time.Instant;
import java.util.List;

/**
 * One row of the list of webhooks.
 *
 * @param warned whether its receiver goes on failing
 * @param topics the first patterns
 * @param more how many patterns stand behind them
 */
public record WebhookLine(
        String href,
        String name,
        String place,
        String status,
        String reason,
        boolean warned,
        List<String> topics,
        int more,
        String profile,
        Instant created) {
    private static final int SHOWN = 3;

    public static WebhookLine of(Webhook webhook, String href) {
        List<String> topics = webhook.terms().topics().patterns().stream()
                .map(pattern -> pattern.value())
                .toList();
        return new WebhookLine(
                href,
                WebhookNames.of(webhook),
                WebhookNames.place(webhook),
                webhook.status().word(),
                webhook.statusReason(),
                webhook.warnedAt().isPresent(),
                topics.subList(0, Math.min(SHOWN, topics.size())),
                Math.max(0, topics.size() - SHOWN),
                webhook.terms().profile().value(),
                webhook.createdAt());
    }
}
