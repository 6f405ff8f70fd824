package io.posthorn.messaging.sweep;

import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.Housekeeping;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.messaging.dispatch.ReadyRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Repairs whatever messages forget: every node runs it, and nothing bad happens when two do at once. */
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());
    private static final Duration DUE_EVERY = Duration.ofSeconds(1);
    private static final Duration LEASES_EVERY = Duration.ofSeconds(5);
    private static final Duration HOUSE_EVERY = Duration.ofHours(1);
    private static final int MOST = 1_000;
    private static final int MOST_LANES = 10_000;
    private static final int WEEKS_AHEAD = 4;

    private final DispatchLedger ledger;
    private final Housekeeping housekeeping;
    private final ReadyRing ring;
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    public Sweeper(DispatchLedger ledger, Housekeeping housekeeping, ReadyRing ring) {
        this.ledger = ledger;
        this.housekeeping = housekeeping;
        this.ring = ring;
    }

    public void start(ScheduledExecutorService clock) {
        every(clock, DUE_EVERY, "due", this::markDue);
        every(clock, LEASES_EVERY, "leases", this::expireLeases);
        every(clock, HOUSE_EVERY, "house", this::keepHouse);
    }

    private void every(ScheduledExecutorService clock, Duration period, String name, Runnable sweep) {
        timers.add(
                clock.scheduleWithFixedDelay(() -> guarded(name, sweep), 0, period.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A timer that throws is never called again, so a sweep that fails is told and tried at its next turn. */
    private static void guarded(String name, Runnable sweep) {
        try {
            sweep.run();
        } catch (LedgerUnavailable away) {
            LOG.log(Level.WARNING, "sweep." + name + " failed, next time again", away);
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "sweep." + name + " failed", bug);
        }
    }

    private void markDue() {
        ring.mark(ledger.due(MOST_LANES));
    }

    private void expireLeases() {
        int expired = ledger.expireLeases(MOST);
        if (expired > 0) {
            LOG.log(Level.WARNING, "sweep.leases expired={0}", expired);
        }
    }

    private void keepHouse() {
        int made = housekeeping.makePartitions(WEEKS_AHEAD);
        Housekeeping.Dropped dropped = housekeeping.dropWhatIsOver();
        LOG.log(Level.INFO, "sweep.house partitions.made={0} dropped={1}", new Object[] {made, dropped});
    }

    @Override
    public void close() {
        timers.forEach(timer -> timer.cancel(false));
    }
}
