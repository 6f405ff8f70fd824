package io.posthorn.messaging.dispatch;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.tenant.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Webhooks that have work, in fair turn: over tenants first, then over each tenant's webhooks. A webhook stands in the ring
 * once however often it is marked, so a million waiting rows cost one entry.
 */
public final class ReadyRing {
    private final Deque<TenantId> turns = new ArrayDeque<>();
    private final Map<TenantId, Deque<Lane>> lanes = new HashMap<>();
    private final Set<Lane> ready = new HashSet<>();

    /** "This webhook has work." Returns at once; said twice it counts once. */
    void mark(Lane lane) {
        mark(List.of(lane));
    }

    /** The same for many: who is woken finds all of them, and can serve them with one claim. */
    public synchronized void mark(Collection<Lane> some) {
        for (Lane lane : some) {
            if (ready.add(lane)) {
                lanes.computeIfAbsent(lane.tenant(), this::newTurn).addLast(lane);
            }
        }
        notifyAll();
    }

    private Deque<Lane> newTurn(TenantId tenant) {
        turns.addLast(tenant);
        return new ArrayDeque<>();
    }

    /** @return at most so many, one of each tenant in turn; waits until there is at least one */
    synchronized List<Lane> take(int most) throws InterruptedException {
        while (ready.isEmpty()) {
            wait();
        }
        List<Lane> taken = new ArrayList<>();
        while (taken.size() < most && !turns.isEmpty()) {
            taken.add(nextInTurn());
        }
        return taken;
    }

    private Lane nextInTurn() {
        TenantId tenant = turns.removeFirst();
        Deque<Lane> own = lanes.getOrDefault(tenant, new ArrayDeque<>());
        Lane lane = own.removeFirst();
        if (own.isEmpty()) {
            lanes.remove(tenant);
        } else {
            turns.addLast(tenant);
        }
        ready.remove(lane);
        return lane;
    }

    synchronized int size() {
        return ready.size();
    }
}
