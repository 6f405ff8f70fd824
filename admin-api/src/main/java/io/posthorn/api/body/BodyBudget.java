package io.posthorn.api.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of request bodies that this node holds at once, from before they are read until their requests are answered: a tenth of
 * its heap, because a body is copied on its way to the ledger. The intake's queue counts requests and would not see this.
 */
@ApplicationScoped
public class BodyBudget {
    private static final int PART_OF_HEAP = 10;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    public BodyBudget() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    public BodyBudget(long most) {
        this.most = most;
    }

    /** @return what one request holds; nothing yet */
    public BodyShare share() {
        return new BodyShare(this);
    }

    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
