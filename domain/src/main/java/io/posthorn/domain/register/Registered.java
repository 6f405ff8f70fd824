package io.posthorn.domain.register;

import io.posthorn.domain.webhook.Webhook;
import java.util.Optional;

/** @param secretShownOnce the signing secret, told this once; empty when the webhook is unsigned */
public record Registered(Webhook webhook, Optional<String> secretShownOnce) {
    @Override
    public String toString() {
        return "Registered[" + webhook.id() + "]";
    }
}
