package io.posthorn.domain.publish;

import java.time.Duration;

/**
 * Limits of the intake.
 *
 * @param capacity requests that may wait for a commit; one more is refused with UNAVAILABLE
 * @param mostPerCommit events that one transaction takes at most
 * @param writers transactions under way at the same time
 * @param pace from one transaction's beginning to the next one's while requests crowd; nothing for a request that comes alone
 */
public record IntakeSettings(int capacity, int mostPerCommit, int writers, Duration pace) {
    public static final IntakeSettings DEFAULT = new IntakeSettings(5_000, 500, 2, Duration.ofMillis(8));
}
