package io.posthorn.domain.event;

import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.jdbc.ArrayText;
import io.posthorn.domain.jdbc.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Statuses as an SQL condition. {@code sending} is a waiting row under a lease, {@code held} one whose webhook is not active,
 * so asking for one leaves the others out.
 */
public final class StatusCondition {
    private static final Set<DeliveryStatus> WAITING = Set.of(DeliveryStatus.QUEUED, DeliveryStatus.RETRYING);

    private final List<String> any = new ArrayList<>();
    private final List<Object> words = new ArrayList<>();

    private StatusCondition() {}

    /** Keeps the deliveries {@code d} that stand in any of these, with their work {@code w} and webhook {@code k} beside them. */
    public static void add(Where where, Set<DeliveryStatus> statuses, boolean held) {
        StatusCondition condition = of(statuses, " and k.status = 'active'");
        if (held) {
            condition.any.add("d.status in ('queued', 'retrying') and w.lease_until is null and k.status <> 'active'");
        }
        if (!condition.any.isEmpty()) {
            where.and(condition.toString(), condition.words.toArray());
        }
    }

    /** Keeps the events {@code e} that have a delivery in this status; whether it is held is not told of events. */
    static void addForEvents(Where where, DeliveryStatus status) {
        StatusCondition condition = of(Set.of(status), "");
        where.and("""
                exists (
                    select from delivery d
                    left join work w on w.delivery_id = d.id
                    where d.event_id = e.id and d.tenant_id = e.tenant_id and %s)""".formatted(condition), condition.words.toArray());
    }

    private static StatusCondition of(Set<DeliveryStatus> statuses, String goingOut) {
        StatusCondition condition = new StatusCondition();
        condition.add(statuses, WAITING::contains, " and w.lease_until is null" + goingOut);
        condition.add(statuses, DeliveryStatus::isFinished, "");
        if (statuses.contains(DeliveryStatus.SENDING)) {
            // The statuses are said for the index: a history is long, what waits is little.
            condition.any.add("d.status in ('queued', 'retrying') and w.lease_until is not null");
        }
        return condition;
    }

    private void add(Set<DeliveryStatus> statuses, Predicate<DeliveryStatus> kind, String more) {
        List<DeliveryStatus> some = statuses.stream().filter(kind).sorted().toList();
        if (!some.isEmpty()) {
            any.add("d.status = any (cast(? as text[]))" + more);
            words.add(ArrayText.of(some.stream().map(DeliveryStatus::word)));
        }
    }

    @Override
    public String toString() {
        return "((" + String.join(") or (", any) + "))";
    }
}
