package io.posthorn.domain.webhook;

/**
 * What happens to a webhook when one of its deliveries goes on failing.
 *
 * @param warnAfter failed attempts of a delivery after which people are warned; 0 for never
 * @param disableAfter failed retries of a delivery after which the webhook is disabled and its work kept; 0 for never
 */
public record FailureReaction(int warnAfter, int disableAfter) {
    /** Nothing happens. */
    public static final FailureReaction NONE = new FailureReaction(0, 0);

    /** Attempts or retries that may be asked for. */
    public static final int MOST = 100;

    /** @return whether a warning, where there is one, comes before the switching off */
    public boolean warnsInTime() {
        return disableAfter == 0 || warnAfter <= disableAfter;
    }

    /** @param tries attempts of the delivery that failed in a row, the first one included */
    public boolean warnsAt(int tries) {
        return warnAfter > 0 && tries >= warnAfter;
    }

    /** @param tries as for {@link #warnsAt}; the first attempt is no retry */
    public boolean disablesAt(int tries) {
        return disableAfter > 0 && tries > disableAfter;
    }
}
