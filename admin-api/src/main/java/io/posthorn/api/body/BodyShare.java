package io.posthorn.api.body;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;

/** What one request holds of the {@link BodyBudget}. Requests end on another thread than they begin on. */
public final class BodyShare {
    /** Attribute of the request under which {@link BodyShares} leaves it for {@link BodyGuard}. */
    public static final String NAME = "posthorn.body.share";

    private final BodyBudget budget;
    private long held;

    BodyShare(BodyBudget budget) {
        this.budget = budget;
    }

    static BodyShare of(ContainerRequestContext request) {
        return (BodyShare) request.getProperty(NAME);
    }

    /**
     * Holds so many bytes instead of those held before.
     *
     * @throws ProblemException 503 when the node has no room for more
     */
    synchronized void hold(long bytes) {
        long more = bytes - held;
        if (more > 0 && !budget.take(more)) {
            throw new ProblemException(new Problem(
                    503,
                    "unavailable",
                    "The bodies of other requests fill this node's memory, try again in a moment."));
        }
        if (more < 0) {
            budget.giveBack(-more);
        }
        held = bytes;
    }

    /** The request is over, however it went. */
    synchronized void end() {
        budget.giveBack(held);
        held = 0;
    }
}
