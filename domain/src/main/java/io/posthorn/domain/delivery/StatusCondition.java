package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.Where;
import java.util.Set;
import java.util.stream.Collectors;

/** Statuses as an SQL condition. {@code sending} is a waiting row under a lease, so asking for one leaves the other out. */
final class StatusCondition {
    private static final Set<DeliveryStatus> WAITING = Set.of(DeliveryStatus.QUEUED, DeliveryStatus.RETRYING);

    private StatusCondition() {}

    static void add(Where where, Set<DeliveryStatus> statuses) {
        if (statuses.isEmpty()) {
            return;
        }
        String words = statuses.stream().map(DeliveryStatus::word).sorted().collect(Collectors.joining(",", "{", "}"));
        boolean sending = statuses.contains(DeliveryStatus.SENDING);
        boolean waiting = statuses.stream().anyMatch(WAITING::contains);
        if (sending) {
            where.and("(w.lease_until is not null or d.status = any (cast(? as text[])))", words);
        } else if (waiting) {
            where.and("d.status = any (cast(? as text[])) and w.lease_until is null", words);
        } else {
            where.and("d.status = any (cast(? as text[]))", words);
        }
    }
}
