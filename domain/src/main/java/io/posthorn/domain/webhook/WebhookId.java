package io.posthorn.domain.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names a webhook. Prints and reads as {@code whk_…}; a UUIDv7, so ids sort by time. */
public record WebhookId(UUID value) {
    private static final String PREFIX = "whk";

    public static WebhookId next() {
        return new WebhookId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<WebhookId> parse(String text) {
        return IdText.read(PREFIX, text).map(WebhookId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
