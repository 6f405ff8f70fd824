package io.posthorn.domain.delivery;

import io.posthorn.domain.webhook.FailureReaction;

/** What an attempt means for its webhook, beyond the delivery. */
public enum WebhookReaction {
    /** The receiver said 410: the webhook is disabled. */
    GONE("webhook.disable", "The receiver answered 410 Gone."),
    /** A delivery failed as often as {@link FailureReaction#disableAfter} says: the webhook is disabled, its work kept. */
    DISABLE("webhook.disable", "A delivery failed again and again; what waits is kept."),
    /** A delivery failed as often as {@link FailureReaction#warnAfter} says: people are warned. */
    WARN("webhook.warn", "A delivery failed again and again."),
    /** The first success after a warning. */
    RECOVER("webhook.recover", "A delivery succeeded again.");

    private final String action;
    private final String reason;

    WebhookReaction(String action, String reason) {
        this.action = action;
        this.reason = reason;
    }

    /** @return verb of the audit entry */
    String action() {
        return action;
    }

    /** @return why, for people */
    String reason() {
        return reason;
    }
}
