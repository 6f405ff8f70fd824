package io.posthorn.domain.kernel;

/** Port: tells whether this node can serve. */
public interface Readiness {
    /** Asks the database, within a second or two; never throws. */
    Report check();

    /** @return whether this node takes nothing more, because it is about to end */
    boolean isStopping();

    /**
     * What a load balancer wants to know.
     *
     * @param database without it nothing is served
     * @param broker without it deliveries only start about a second later
     */
    record Report(boolean database, boolean broker) {
        public boolean isReady() {
            return database;
        }
    }
}
