package io.posthorn.messaging.dispatch;

import io.posthorn.domain.webhook.WebhookId;
import java.util.HashMap;
import java.util.Map;

/** Counts attempts in flight on this node, in all and per webhook. The limit per webhook is kept by the ledger. */
final class Slots {
    private final int house;
    private final Map<WebhookId, Integer> inFlight = new HashMap<>();
    private int total;

    Slots(int house) {
        this.house = house;
    }

    /** @return free slots of the house, at least one; waits for it */
    synchronized int awaitFree() throws InterruptedException {
        while (total >= house) {
            wait();
        }
        return house - total;
    }

    synchronized void taken(WebhookId webhook) {
        total++;
        inFlight.merge(webhook, 1, Integer::sum);
    }

    synchronized void freed(WebhookId webhook) {
        total--;
        inFlight.computeIfPresent(webhook, (id, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    synchronized int of(WebhookId webhook) {
        return inFlight.getOrDefault(webhook, 0);
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
