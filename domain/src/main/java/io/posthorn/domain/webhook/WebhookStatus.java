package io.posthorn.domain.webhook;

import java.util.Locale;

/** Whether a webhook's deliveries are sent or held; held work is kept. */
public enum WebhookStatus {
    ACTIVE,
    /** Stopped by a person. */
    PAUSED,
    /** Stopped by Posthorn, for example after the receiver answered 410. */
    DISABLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
