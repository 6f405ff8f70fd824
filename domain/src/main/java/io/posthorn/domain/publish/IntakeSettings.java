package io.posthorn.domain.publish;

/**
 * Limits of the intake.
 *
 * @param capacity requests that may wait for a commit; one more is refused with UNAVAILABLE
 * @param mostPerCommit events that one transaction takes at most
 * @param writers transactions under way at the same time
 */
public record IntakeSettings(int capacity, int mostPerCommit, int writers) {
    public static final IntakeSettings DEFAULT = new IntakeSettings(5_000, 500, 2);
}
