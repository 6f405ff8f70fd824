package io.posthorn.domain.topic;

import java.util.List;
import java.util.Optional;

/**
 * Where a topic's payload says what a webhook's trigger asks for, as JSON Pointers.
 *
 * @param from spellings of the status that was left: number, name; empty when the payload has none
 * @param to spellings of the status that was reached
 * @param owner of the object
 */
public record TriggerPointers(List<String> from, List<String> to, Optional<String> owner) {
    /** The payload says nothing of this. */
    public static final TriggerPointers NONE = new TriggerPointers(List.of(), List.of(), Optional.empty());

    public TriggerPointers {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** @return the same, and where it says no status or no owner, what the other says */
    TriggerPointers orElse(TriggerPointers other) {
        boolean saysStatus = !from.isEmpty() || !to.isEmpty();
        return new TriggerPointers(
                saysStatus ? from : other.from, saysStatus ? to : other.to, owner.or(() -> other.owner));
    }
}
