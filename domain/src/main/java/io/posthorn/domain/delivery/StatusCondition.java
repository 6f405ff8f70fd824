package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.ArrayText;
import io.posthorn.domain.jdbc.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statuses as an SQL condition. {@code sending} is a waiting row under a lease, so asking for one leaves the other out. */
final class StatusCondition {
    private static final Set<DeliveryStatus> WAITING = Set.of(DeliveryStatus.QUEUED, DeliveryStatus.RETRYING);

    private StatusCondition() {}

    static void add(Where where, Set<DeliveryStatus> statuses, boolean held) {
        List<String> any = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        if (!statuses.isEmpty()) {
            boolean waiting = statuses.stream().anyMatch(WAITING::contains);
            any.add("d.status = any (cast(? as text[]))" + (waiting ? " and w.lease_until is null" : ""));
            words.add(ArrayText.of(statuses.stream().map(DeliveryStatus::word).sorted()));
        }
        if (statuses.contains(DeliveryStatus.SENDING)) {
            any.add("w.lease_until is not null");
        }
        if (held) {
            any.add("d.status in ('queued', 'retrying') and w.lease_until is null and k.status <> 'active'");
        }
        if (!any.isEmpty()) {
            where.and("((" + String.join(") or (", any) + "))", words.toArray());
        }
    }
}
