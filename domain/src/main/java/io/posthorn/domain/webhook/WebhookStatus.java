package io.posthorn.domain.webhook;

import java.util.Locale;

/** Whether a webhook's deliveries are sent or held; held work is kept until it is active again. */
public enum WebhookStatus {
    ACTIVE,
    /** Stopped by a person. */
    PAUSED,
    /** Given up: by Posthorn, for example after the receiver answered 410, or by a person. */
    DISABLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
