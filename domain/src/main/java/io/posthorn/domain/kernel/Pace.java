package io.posthorn.domain.kernel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Keeps the rounds of a loop apart while a crowd comes: fewer rounds, each carrying more, cost less altogether, and so the
 * crowd waits less than without a pause. Who comes alone waits for nobody. A loop may be run by several threads.
 */
public final class Pace {
    private final long apart;
    private final LongSupplier nanoTime;
    private long lastBegan;
    private int lastCarried;
    private int underWay;

    /** @param apart from the beginning of one round to that of the next in a crowd */
    public Pace(Duration apart) {
        this(apart, System::nanoTime);
    }

    Pace(Duration apart, LongSupplier nanoTime) {
        this.apart = apart.toNanos();
        this.nanoTime = nanoTime;
        this.lastBegan = nanoTime.getAsLong() - this.apart;
    }

    /** Waits until the next round may begin, less long if the thread is interrupted. Call it when there is something to carry. */
    public void rest() {
        LockSupport.parkNanos(nanosToRest());
    }

    /** @return at most the pace; zero or less when the next round may begin */
    synchronized long nanosToRest() {
        boolean crowd = underWay > 0 || lastCarried > 1;
        return crowd ? lastBegan + apart - nanoTime.getAsLong() : 0;
    }

    /** A round begins and carries so many. */
    public synchronized void begin(int carried) {
        lastBegan = nanoTime.getAsLong();
        lastCarried = carried;
        underWay++;
    }

    /** A round has ended, well or not. */
    public synchronized void end() {
        underWay--;
    }
}
