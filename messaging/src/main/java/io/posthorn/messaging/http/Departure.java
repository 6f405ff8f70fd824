package io.posthorn.messaging.http;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The moment an attempt's first byte leaves, or the decision that none ever will.
 *
 * <p>One per attempt, whatever addresses it tries: the deadline and the connection race for it, and whoever comes second
 * believes the first. That makes "not sent" a promise.
 */
final class Departure {
    private enum State {
        OPEN,
        BEGUN,
        PREVENTED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /** @return whether bytes may leave; true again and again once they have begun to */
    boolean begin() {
        return state.compareAndSet(State.OPEN, State.BEGUN) || hasBegun();
    }

    boolean hasBegun() {
        return state.get() == State.BEGUN;
    }

    /** @return whether no byte has left and none will */
    boolean prevent() {
        return state.compareAndSet(State.OPEN, State.PREVENTED) || state.get() == State.PREVENTED;
    }
}
