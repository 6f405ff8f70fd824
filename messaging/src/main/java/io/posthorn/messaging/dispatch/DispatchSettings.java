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
 * @param settleWait how long the first result waits for others
 */
public record DispatchSettings(
        String node,
        int inFlight,
        int lanesPerClaim,
        int slotsPerLane,
        Duration lease,
        int settleGroup,
        Duration settleWait) {
    /** The figures of the design: 2,000 in flight, groups of 200 results or 5 ms, leases of 60 s. */
    public static DispatchSettings of(String node) {
        return new DispatchSettings(node, 2_000, 64, 100, Duration.ofSeconds(60), 200, Duration.ofMillis(5));
    }
}
