package io.posthorn.messaging.dispatch;

import io.posthorn.domain.delivery.ClaimedWork;
import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.DispatchLedger.Credit;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.delivery.Settlement;
import io.posthorn.domain.dispatch.AttemptDelivery;
import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Ready webhooks → claims → attempts → results, as long as slots are free. One thread claims, one writes results; attempts
 * hold no thread.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final long PAUSE_MILLIS = 200;
    /** A retry rings within this time; what is later, the sweeper promotes. */
    public static final Duration HORIZON = Duration.ofMinutes(10);

    private final ReadyRing ring;
    private final Slots slots;
    private final DispatchLedger ledger;
    private final RecipientCache recipients;
    private final AttemptDelivery attemptDelivery;
    private final Wakes wakes;
    private final Consumer<Settlement> observer;
    private final DispatchSettings settings;
    private final Settler settler;
    private final Thread claiming;
    private final Thread settling;
    /** Webhooks whose last claim may have been held back by their limit in flight: a result makes room for more. */
    private final Set<Lane> heldBack = ConcurrentHashMap.newKeySet();

    /** Tenants whose payloads in flight are as large as they may be: a result makes room for their other webhooks too. */
    private final Set<TenantId> crowded = ConcurrentHashMap.newKeySet();

    private volatile boolean open = true;

    /** @param observer told of every result once it is written; must be quick */
    public Dispatcher(
            ReadyRing ring,
            DispatchLedger ledger,
            Recipients recipients,
            AttemptDelivery attemptDelivery,
            Wakes wakes,
            Consumer<Settlement> observer,
            ThreadFactory threads,
            DispatchSettings settings) {
        this.ring = ring;
        this.slots = new Slots(settings.inFlight(), settings.payloadBytes());
        this.ledger = ledger;
        this.recipients = new RecipientCache(recipients);
        this.attemptDelivery = attemptDelivery;
        this.wakes = wakes;
        this.observer = observer;
        this.settings = settings;
        this.settler = new Settler(ledger, settings, this::written);
        this.claiming = threads.newThread(this::claimUntilClosed);
        this.settling = threads.newThread(settler);
    }

    public void start() {
        settling.start();
        claiming.start();
    }

    /** @return attempts under way on this node */
    public int inFlight() {
        return slots.total();
    }

    /** @return webhooks waiting for their turn on this node */
    public int waiting() {
        return ring.size();
    }

    private void claimUntilClosed() {
        while (open) {
            try {
                if (settler.isStuck()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    continue;
                }
                dispatch(ring.take(settings.lanesPerClaim()));
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException bug) {
                // The loop must live; what was claimed comes back when its lease ends.
                LOG.log(Level.SEVERE, "dispatch.claim failed", bug);
            }
        }
    }

    private void dispatch(List<Lane> lanes) throws InterruptedException {
        Slots.Free free = slots.awaitFree();
        Map<WebhookId, Credit> wanted = credit(lanes, free.attempts());
        if (wanted.isEmpty()) {
            return;
        }
        List<ClaimedWork> claimed;
        Map<WebhookId, Recipient> known;
        try {
            claimed = ledger.claim(wanted, free.bytes(), settings.node(), settings.lease());
            known = recipients.of(claimed);
        } catch (LedgerUnavailable away) {
            LOG.log(Level.WARNING, "dispatch.claim failed, trying again", away);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            ring.mark(lanes);
            return;
        }
        List<ClaimedWork> sent = new ArrayList<>();
        List<ClaimedWork> left = new ArrayList<>();
        for (ClaimedWork work : claimed) {
            Recipient recipient = known.get(work.webhook());
            if (recipient != null && attemptDelivery.speaks(recipient)) {
                attempt(work, recipient);
                sent.add(work);
            } else {
                left.add(work);
            }
        }
        leaveToOthers(left);
        if (bytes(sent) >= free.bytes()) {
            markInTurn(lanes, sent);
        } else {
            markUnfinished(lanes, wanted, sent);
        }
    }

    /** There was more than this node can hold. Who got nothing comes first when there is room again. */
    private void markInTurn(List<Lane> lanes, List<ClaimedWork> sent) {
        Set<WebhookId> served = sent.stream().map(ClaimedWork::webhook).collect(Collectors.toSet());
        Map<Boolean, List<Lane>> turns =
                lanes.stream().collect(Collectors.partitioningBy(lane -> served.contains(lane.webhook())));
        ring.mark(turns.getOrDefault(false, List.of()));
        ring.mark(turns.getOrDefault(true, List.of()));
    }

    private static long bytes(List<ClaimedWork> claimed) {
        return claimed.stream().mapToLong(ClaimedWork::bytes).sum();
    }

    /** Their webhook is gone, or speaks a profile that only other nodes have. The sweep rings for them again, here too. */
    private void leaveToOthers(List<ClaimedWork> left) {
        if (!left.isEmpty()) {
            ledger.release(left);
            LOG.warning("dispatch.left work=" + left.size() + " webhook="
                    + left.get(0).webhook());
        }
    }

    /**
     * Free slots are dealt out evenly; with fewer slots than webhooks the rest wait for the next turn. A webhook whose payloads
     * in flight, or whose tenant's, are as large as they may be gets none until one of their results is written.
     */
    private Map<WebhookId, Credit> credit(List<Lane> lanes, int free) {
        Map<WebhookId, Credit> wanted = new LinkedHashMap<>();
        int each = Math.max(1, Math.min(settings.slotsPerLane(), free / lanes.size()));
        for (Lane lane : lanes) {
            if (wanted.size() == free) {
                ring.mark(lane);
                continue;
            }
            // Before the look: a result that is written in between marks it again.
            heldBack.add(lane);
            long tenantBytes = roomOf(lane.tenant());
            long bytes = settings.payloadBytesPerLane() - slots.heldBy(lane.webhook());
            if (tenantBytes > 0 && bytes > 0) {
                wanted.put(lane.webhook(), new Credit(each, bytes, tenantBytes));
            }
        }
        return wanted;
    }

    /** @return bytes of payload that a tenant may still get; without any it is crowded until a result of it is written */
    private long roomOf(TenantId tenant) {
        boolean wasRoom = crowded.add(tenant);
        long room = settings.payloadBytesPerTenant() - slots.heldBy(tenant);
        if (wasRoom && room > 0) {
            crowded.remove(tenant);
        }
        return room;
    }

    private void attempt(ClaimedWork work, Recipient recipient) {
        Lane lane = new Lane(work.tenant(), work.webhook());
        slots.taken(lane, work.bytes());
        attemptDelivery.attempt(work.to(recipient)).whenComplete((settlement, bug) -> {
            if (settlement == null) {
                // The lease ends by itself and the sweeper writes the attempt off.
                LOG.log(Level.SEVERE, "dispatch.attempt failed delivery=" + work.id(), bug);
                slots.freed(lane, work.bytes());
            } else {
                settler.add(settlement);
            }
        });
    }

    /** A webhook that got all its credit may have more at once; one with a rate has more when its bucket has. */
    private void markUnfinished(List<Lane> lanes, Map<WebhookId, Credit> wanted, List<ClaimedWork> claimed) {
        Map<WebhookId, List<ClaimedWork>> got = claimed.stream().collect(Collectors.groupingBy(ClaimedWork::webhook));
        Map<TenantId, Long> bytesOf = claimed.stream()
                .collect(Collectors.groupingBy(ClaimedWork::tenant, Collectors.summingLong(ClaimedWork::bytes)));
        for (Lane lane : lanes) {
            List<ClaimedWork> taken = got.getOrDefault(lane.webhook(), List.of());
            Credit credit = wanted.get(lane.webhook());
            if (credit != null && bytesOf.getOrDefault(lane.tenant(), 0L) >= credit.tenantBytes()) {
                // Its tenant's share was dealt out: it asks again, and waits if there is still no room.
                ring.mark(lane);
                continue;
            }
            if (taken.isEmpty() || credit == null) {
                continue;
            }
            if (taken.size() < taken.get(0).room() && bytes(taken) < credit.bytes()) {
                // Less than it had room for: nothing more is due, and what comes rings.
                heldBack.remove(lane);
            }
            int rate = taken.get(0).ratePerSecond();
            if (taken.size() >= credit.deliveries()) {
                ring.mark(lane);
            } else if (rate > 0) {
                wakes.wakeAfter(lane, Duration.ofMillis(1_000L / rate + 1));
            }
        }
    }

    private void written(List<Settlement> settlements) {
        for (Settlement settlement : settlements) {
            Recipient recipient = settlement.claimed().recipient();
            Lane lane = new Lane(recipient.tenant(), recipient.id());
            slots.freed(lane, settlement.claimed().event().payload().length);
            if (crowded.remove(lane.tenant())) {
                ring.mark(heldBack.stream()
                        .filter(other -> other.tenant().equals(lane.tenant()))
                        .toList());
            } else if (heldBack.contains(lane)) {
                ring.mark(lane);
            }
            settlement
                    .retryIn()
                    .filter(delay -> delay.compareTo(HORIZON) <= 0)
                    .ifPresent(delay -> wakes.wakeAfter(lane, delay));
            observer.accept(settlement);
        }
    }

    /** Claims nothing more, waits for what is in flight, writes it, stops. What is left comes back by its lease. */
    @Override
    public void close() {
        open = false;
        claiming.interrupt();
        try {
            claiming.join(TimeUnit.SECONDS.toMillis(5));
            if (!slots.awaitIdle(settings.lease().toMillis() / 2)) {
                LOG.warning("dispatch.stop left=" + slots.total());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        settling.interrupt();
    }
}
