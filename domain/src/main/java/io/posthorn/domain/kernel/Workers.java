package io.posthorn.domain.kernel;

/** Port: what runs by itself on a node, beside the requests of others. */
public interface Workers {
    /**
     * Returns when events are taken and deliveries go out, with the broker or without it.
     *
     * @throws RuntimeException why this node must not run, in a sentence for its operator
     */
    void start();

    /** Returns when what was sent is written. What comes now is refused; a second call does nothing. */
    void stop();
}
