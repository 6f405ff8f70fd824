package io.posthorn.benchmark.sink;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every event by its number: when it was meant to be published, answered, received. Times are {@link System#nanoTime},
 * zero if it never happened. Each number is published by one thread and received by the sink's one thread; the counter of
 * arrivals makes what the sink wrote visible to whoever reads it afterwards.
 */
public final class Tally {
    private final long[] intended;
    private final long[] answered;
    private final long[] received;
    private final int[] copies;
    private final AtomicInteger arrivals = new AtomicInteger();

    public Tally(int events) {
        intended = new long[events];
        answered = new long[events];
        received = new long[events];
        copies = new int[events];
    }

    public void intended(int event, long at) {
        intended[event] = at;
    }

    public void accepted(int event, long at) {
        answered[event] = at;
    }

    /** Called by the sink's thread only. @return whether there is such an event */
    boolean received(int event, long at) {
        if (event < 0 || event >= received.length) {
            return false;
        }
        if (copies[event]++ == 0) {
            received[event] = at;
            arrivals.incrementAndGet();
        }
        return true;
    }

    /** Events that arrived so far, copies not counted. */
    public int arrivals() {
        return arrivals.get();
    }

    public long intended(int event) {
        return intended[event];
    }

    public long answered(int event) {
        return answered[event];
    }

    public long received(int event) {
        return received[event];
    }

    public boolean isAccepted(int event) {
        return answered[event] != 0;
    }

    public int accepted() {
        int accepted = 0;
        for (long at : answered) {
            accepted += at == 0 ? 0 : 1;
        }
        return accepted;
    }

    /** Accepted and never received. */
    public int missing() {
        int missing = 0;
        for (int event = 0; event < answered.length; event++) {
            missing += isAccepted(event) && copies[event] == 0 ? 1 : 0;
        }
        return missing;
    }

    /** Requests beyond the first of an event. */
    public int duplicates() {
        int duplicates = 0;
        for (int count : copies) {
            duplicates += Math.max(0, count - 1);
        }
        return duplicates;
    }
}
