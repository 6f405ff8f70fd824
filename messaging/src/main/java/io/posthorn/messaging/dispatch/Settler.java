package io.posthorn.messaging.dispatch;

import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.Settlement;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.kernel.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes results in groups. While the ledger cannot be written results are kept and tried again, and the dispatcher claims
 * nothing: no lease, no send.
 */
final class Settler implements Runnable {
    private static final Logger LOG = Logger.getLogger(Settler.class.getName());
    private static final long PAUSE_MILLIS = 200;

    private final BlockingQueue<Settlement> results = new LinkedBlockingQueue<>();
    private final DispatchLedger ledger;
    private final DispatchSettings settings;
    private final Consumer<List<Settlement>> written;
    private final Pace pace;
    private volatile boolean stuck;

    /** @param written told after the commit */
    Settler(DispatchLedger ledger, DispatchSettings settings, Consumer<List<Settlement>> written) {
        this.ledger = ledger;
        this.settings = settings;
        this.written = written;
        this.pace = new Pace(settings.settlePace());
    }

    void add(Settlement settlement) {
        results.add(settlement);
    }

    /** @return whether the last write failed and is being repeated */
    boolean isStuck() {
        return stuck;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Settlement> group = nextGroup();
                pace.begin(group.size());
                write(group);
                pace.end();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Settlement> nextGroup() throws InterruptedException {
        List<Settlement> group = new ArrayList<>();
        group.add(results.take());
        pace.rest();
        results.drainTo(group, settings.settleGroup() - group.size());
        return group;
    }

    private void write(List<Settlement> group) throws InterruptedException {
        while (true) {
            try {
                ledger.settle(group);
                stuck = false;
                written.accept(group);
                return;
            } catch (LedgerUnavailable away) {
                if (away.isAboutTheData()) {
                    writeOneByOne(group, away);
                    return;
                }
                LOG.log(Level.WARNING, "dispatch.settle failed, trying again results=" + group.size(), away);
                stuck = !away.isLostRace();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (RuntimeException bug) {
                // The loop must live: without it nothing is sent any more.
                writeOneByOne(group, bug);
                return;
            }
        }
    }

    /** A result that the ledger refuses must not hold up the others. */
    private void writeOneByOne(List<Settlement> group, RuntimeException why) throws InterruptedException {
        stuck = false;
        if (group.size() > 1) {
            for (Settlement settlement : group) {
                write(List.of(settlement));
            }
            return;
        }
        // Its lease runs out and the sweeper repeats it as abandoned: visible, and quarantined the third time.
        LOG.log(
                Level.SEVERE,
                "dispatch.settle refused delivery=" + group.get(0).claimed().id(),
                why);
        written.accept(group);
    }
}
