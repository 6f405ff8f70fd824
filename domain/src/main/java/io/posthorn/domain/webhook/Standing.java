package io.posthorn.domain.webhook;

import io.posthorn.domain.audit.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;

/** Whether a webhook gets anything, since when, and who said so. */
@Embeddable
class Standing {
    private String status;

    @Column(name = "status_reason")
    private String reason;

    @Column(name = "status_by")
    private String by;

    @Column(name = "status_at")
    private Instant at;

    Standing() {}

    Standing(WebhookStatus status, Actor by, String reason, Instant at) {
        this.status = status.word();
        this.reason = reason;
        this.by = by.value();
        this.at = at;
    }

    WebhookStatus status() {
        return WebhookStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    String reason() {
        return reason;
    }

    Actor by() {
        return new Actor(by);
    }

    Instant at() {
        return at;
    }
}
