package io.posthorn.domain.webhook;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Set;

/** Port: the sealed signing secrets. */
public interface WebhookSecrets {
    void add(WebhookSecret secret);

    void remove(WebhookSecret secret);

    /** @return newest first, also those that no longer sign and were not swept yet */
    List<WebhookSecret> of(TenantId tenant, WebhookId webhook);

    /** @return the tenant's webhooks that sign what they send: those with a current secret */
    Set<WebhookId> signers(TenantId tenant);
}
