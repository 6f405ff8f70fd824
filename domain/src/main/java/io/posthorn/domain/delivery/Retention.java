package io.posthorn.domain.delivery;

import java.time.Duration;

/**
 * How long the ledger keeps what is over. A week is dropped when all of it is older.
 *
 * @param events events, deliveries and attempts
 * @param payloads the bytes of events, usually shorter; quarantined events with theirs
 * @param claims uids and Idempotency-Keys of events
 */
public record Retention(Duration events, Duration payloads, Duration claims) {
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(14));
}
