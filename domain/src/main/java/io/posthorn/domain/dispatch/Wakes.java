package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import java.time.Duration;
import java.util.Collection;

/**
 * Port: the doorbell. It says "this webhook has work" and promises nothing; a lost ring costs about a second, because the
 * sweeper looks into the ledger.
 */
public interface Wakes {
    /** Returns at once; called after the commit. */
    void wake(Collection<Lane> lanes);

    /** Rings after a delay. */
    void wakeAfter(Lane lane, Duration delay);
}
