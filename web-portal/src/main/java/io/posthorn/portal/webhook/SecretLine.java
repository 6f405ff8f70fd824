package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.Optional;

/** A signing secret as its page shows it: its age and its end, never itself. */
public record SecretLine(Instant created, Optional<Instant> until) {
    static SecretLine of(WebhookSecret secret) {
        return new SecretLine(secret.createdAt(), secret.signsUntil());
    }
}
