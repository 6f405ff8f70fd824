package io.posthorn.domain.delivery;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port of the workers: acts across tenants, on the database's clock. */
public interface DispatchLedger {
    /** A webhook and its owner, for fair turns. */
    record Lane(TenantId tenant, WebhookId webhook) {}

    /**
     * What one claim may take of a webhook.
     *
     * @param deliveries how many, at least one
     * @param bytes how large their payloads may be together, at least one; what is taken last may go beyond
     * @param tenantBytes the same for all webhooks of its tenant in this claim
     */
    record Credit(int deliveries, long bytes, long tenantBytes) {}

    /**
     * Takes due deliveries of many webhooks in one statement. A webhook that another node claims from at this moment is
     * passed over; paused and disabled ones give nothing; no webhook gets past its limit in flight, on all nodes together.
     *
     * @param credits what each webhook may get at most; where there is not enough for all, the first gets first
     * @param bytes how large the payloads of all may be together; what is taken last may go beyond
     * @param lease how long they are ours
     */
    List<ClaimedWork> claim(Map<WebhookId, Credit> credits, long bytes, String node, Duration lease);

    /**
     * Writes what attempts came to, all in one transaction. A result whose lease was lost changes nothing, except that a
     * late success still counts while the delivery waits for its next try.
     */
    void settle(Collection<Settlement> settlements);

    /** Gives leases back untouched, for a clean stop. */
    void release(Collection<ClaimedWork> unsent);

    /** @return at most so many active webhooks with due work that nobody holds */
    List<Lane> due(int most);

    /**
     * Ends leases that ran out, like doubtful answers: the request may have been written. The third time the delivery is
     * quarantined, because it may be what kills the nodes.
     *
     * @return how many
     */
    int expireLeases(int most);
}
