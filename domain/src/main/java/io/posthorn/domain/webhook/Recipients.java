package io.posthorn.domain.webhook;

import java.util.Collection;
import java.util.Map;

/** Port: webhooks across tenants, opened and ready for attempts; only the dispatcher uses it. */
public interface Recipients {
    /** @return the webhooks that are there and not deleted */
    Map<WebhookId, Recipient> load(Collection<WebhookId> ids);
}
