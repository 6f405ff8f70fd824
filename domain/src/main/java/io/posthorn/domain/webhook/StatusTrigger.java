package io.posthorn.domain.webhook;

import java.util.List;

/**
 * Narrows a webhook to events in which an object reaches a status, or belongs to an owner. Empty lists narrow nothing.
 * Where a payload says these things is told by its topic.
 *
 * @param from statuses that were left, as number or name
 * @param to statuses that were reached, as number or name
 * @param owners whose objects are meant
 */
public record StatusTrigger(List<TriggerValue> from, List<TriggerValue> to, List<TriggerValue> owners) {
    /** Hears everything. */
    public static final StatusTrigger NONE = new StatusTrigger(List.of(), List.of(), List.of());

    public StatusTrigger {
        from = List.copyOf(from);
        to = List.copyOf(to);
        owners = List.copyOf(owners);
    }

    public boolean isNone() {
        return from.isEmpty() && to.isEmpty() && owners.isEmpty();
    }

    /** @return whether it asks for a status, which not every topic carries */
    public boolean asksForStatus() {
        return !from.isEmpty() || !to.isEmpty();
    }

    /**
     * @param left every spelling of the status the object left; none when the payload does not say
     * @param reached likewise
     * @param owner likewise
     */
    public boolean matches(List<TriggerValue> left, List<TriggerValue> reached, List<TriggerValue> owner) {
        return meets(from, left) && meets(to, reached) && meets(owners, owner);
    }

    private static boolean meets(List<TriggerValue> wanted, List<TriggerValue> said) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(value -> said.stream().anyMatch(value::isMetBy));
    }
}
