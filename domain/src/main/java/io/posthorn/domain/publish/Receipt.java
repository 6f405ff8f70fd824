package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.webhook.WebhookId;
import java.util.List;

/**
 * The event is stored and will be delivered.
 *
 * @param duplicate whether it had been stored before, under the same uid or Idempotency-Key
 * @param matched webhooks that get it
 * @param warnings failures of a schema whose validation is {@code warn}, for people
 */
public record Receipt(EventId id, boolean duplicate, List<WebhookId> matched, List<String> warnings) {
    public Receipt {
        matched = List.copyOf(matched);
        warnings = List.copyOf(warnings);
    }
}
