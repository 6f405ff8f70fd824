package io.posthorn.messaging.dispatch;

import java.time.Duration;

/**
 * Limits of the dispatcher.
 *
 * @param node name of this node, written into leases
 * @param inFlight attempts under way at the same time on this node
 * @param payloadBytes payloads that those attempts may hold together on this node; the last one may go beyond
 * @param payloadBytesPerTenant the same for one tenant, so that its slow receivers of large payloads leave room for others
 * @param payloadBytesPerLane the same for one webhook, so that it leaves room for others of its tenant
 * @param lanesPerClaim webhooks that one claim serves at most
 * @param slotsPerLane deliveries of one webhook that one claim takes at most
 * @param lease how long a claimed delivery is ours: longer than any attempt and the write of its result
 * @param settleGroup results that one transaction writes at most
 * @param settlePace from one such transaction to the next while results crowd; one alone is written at once
 */
public record DispatchSettings(
        String node,
        int inFlight,
        long payloadBytes,
        long payloadBytesPerTenant,
        long payloadBytesPerLane,
        int lanesPerClaim,
        int slotsPerLane,
        Duration lease,
        int settleGroup,
        Duration settlePace) {
    /** An attempt holds its payload two or three times: as claimed, as rendered, as it is sent. */
    private static final long SHARE_OF_HEAP = 10;

    /** The figures of the design: 2,000 in flight, groups of 200 results, 5 ms apart, leases of 60 s. */
    public static DispatchSettings of(String node) {
        long payloadBytes = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
        return new DispatchSettings(
                node,
                2_000,
                payloadBytes,
                payloadBytes / 2,
                payloadBytes / 8,
                64,
                100,
                Duration.ofSeconds(60),
                200,
                Duration.ofMillis(5));
    }
}
