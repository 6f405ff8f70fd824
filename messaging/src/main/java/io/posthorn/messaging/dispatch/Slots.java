package io.posthorn.messaging.dispatch;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.util.HashMap;
import java.util.Map;

/** Counts attempts in flight on this node, and the payloads they hold. The limit per webhook is kept by the ledger. */
final class Slots {
    /** What there is room for: attempts, and bytes of payload. */
    record Free(int attempts, long bytes) {}

    private final int house;
    private final long memory;
    private final Map<WebhookId, Long> ofWebhooks = new HashMap<>();
    private final Map<TenantId, Long> ofTenants = new HashMap<>();
    private int total;
    private long bytes;

    Slots(int house, long memory) {
        this.house = house;
        this.memory = memory;
    }

    /** @return at least one attempt and one byte; waits for it */
    synchronized Free awaitFree() throws InterruptedException {
        while (total >= house || bytes >= memory) {
            wait();
        }
        return new Free(house - total, memory - bytes);
    }

    synchronized void taken(Lane lane, int payload) {
        total++;
        bytes += payload;
        ofWebhooks.merge(lane.webhook(), (long) payload, Long::sum);
        ofTenants.merge(lane.tenant(), (long) payload, Long::sum);
    }

    synchronized void freed(Lane lane, int payload) {
        total--;
        bytes -= payload;
        ofWebhooks.computeIfPresent(lane.webhook(), (id, all) -> all <= payload ? null : all - payload);
        ofTenants.computeIfPresent(lane.tenant(), (id, all) -> all <= payload ? null : all - payload);
        notifyAll();
    }

    /** @return bytes of payload that a webhook's attempts hold */
    synchronized long heldBy(WebhookId webhook) {
        return ofWebhooks.getOrDefault(webhook, 0L);
    }

    /** @return bytes of payload that a tenant's attempts hold */
    synchronized long heldBy(TenantId tenant) {
        return ofTenants.getOrDefault(tenant, 0L);
    }

    synchronized int total() {
        return total;
    }

    /** Waits until nothing is in flight. @return false when the time was over first */
    synchronized boolean awaitIdle(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (total > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
