package io.posthorn.messaging.dispatch;

import java.time.Duration;

/**
 * Limits of the dispatcher.
 *
 * @param node name of this node, written into leases
 * @param inFlight attempts under way at the same time on this node
 * @param lanesPerClaim webhooks that one claim serves at most
 * @param slotsPerLane deliveries of one webhook that one claim takes at most
 * @param lease how long a claimed delivery is ours: longer than any attempt and the write of its result
 * @param settleGroup results that one transaction writes at most
 * @param settlePace from one such transaction to the next while results crowd; one alone is written at once
 */
public record DispatchSettings(
        String node,
        int inFlight,
        int lanesPerClaim,
        int slotsPerLane,
        Duration lease,
        int settleGroup,
        Duration settlePace) {
    /** The figures of the design: 2,000 in flight, groups of 200 results, 5 ms apart, leases of 60 s. */
    public static DispatchSettings of(String node) {
        return new DispatchSettings(node, 2_000, 64, 100, Duration.ofSeconds(60), 200, Duration.ofMillis(5));
    }
}
