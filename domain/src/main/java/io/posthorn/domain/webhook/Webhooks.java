package io.posthorn.domain.webhook;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: the webhooks that are not deleted. */
public interface Webhooks {
    /**
     * Stores a webhook and its lane.
     *
     * @throws io.posthorn.domain.kernel.Refused CONFLICT {@code uid_taken}
     */
    void add(Webhook webhook);

    /**
     * Writes a changed webhook now, so that a mistake is told here and not at the end of the transaction.
     *
     * @throws io.posthorn.domain.kernel.Refused CONFLICT {@code uid_taken}
     */
    void update(Webhook webhook);

    Optional<Webhook> find(TenantId tenant, WebhookId id);

    Optional<Webhook> findByUid(TenantId tenant, String uid);

    /**
     * Finds a webhook of the same profile for the same URL and topics. Whoever asks for the same until the transaction ends
     * waits for it, so that two of them do not both find nothing.
     */
    Optional<Webhook> findTwin(TenantId tenant, WebhookTerms terms);

    /** As {@link #find}, locked until the transaction ends: for whoever is going to change it. */
    Optional<Webhook> lock(TenantId tenant, WebhookId id);

    /** @return newest first */
    Page<Webhook> list(TenantId tenant, PageRequest page);

    /** @return all of the tenant, oldest first */
    List<Webhook> all(TenantId tenant);

    /** Ends the waiting deliveries of a webhook; what is being sent right now runs out. @return how many */
    int cancelWaiting(TenantId tenant, WebhookId id);
}
