package io.posthorn.api.compat.onestock;

import io.posthorn.api.answer.Words;
import io.posthorn.domain.webhook.WebhookStatus;
import java.util.Map;

/** The vendor's words for a webhook's status. */
final class Statuses {
    static final Map<String, WebhookStatus> ALL = Words.of(WebhookStatus.values(), Statuses::word);

    /** What a webhook may begin with. */
    static final Map<String, WebhookStatus> FIRST =
            Words.of(new WebhookStatus[] {WebhookStatus.ACTIVE, WebhookStatus.PAUSED}, Statuses::word);

    private Statuses() {}

    static String word(WebhookStatus status) {
        return switch (status) {
            case ACTIVE -> "enabled";
            case PAUSED -> "paused";
            case DISABLED -> "disabled";
        };
    }
}
