package io.posthorn.api.event;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.NewEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a batch. What is wrong with one event is that event's answer; only a broken frame refuses all. */
final class BatchReader {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_EVENTS = 500;

    /** Containers around each payload: the body, the list, the event. */
    private static final int LEVELS = 3;

    private BatchReader() {}

    /** One event of the batch that can be published, or why not. */
    record Item(Optional<NewEvent> event, Optional<Refused> refused) {}

    static List<Item> read(byte[] body) {
        Faults faults = new Faults();
        Members members = Members.of(JsonSlice.read(body, LEVELS), faults, Set.of("events"));
        Optional<List<JsonSlice>> events = members.required("events").array();
        events.filter(list -> list.isEmpty() || list.size() > MOST_EVENTS)
                .ifPresent(list -> faults.invalid(
                        "/events",
                        "length",
                        "A batch has 1 to " + MOST_EVENTS + " events, this one " + list.size() + "."));
        faults.refuseIfAny();
        return events.orElseThrow().stream().map(BatchReader::item).toList();
    }

    private static Item item(JsonSlice event) {
        try {
            return new Item(Optional.of(EventReader.read(event, Optional.empty())), Optional.empty());
        } catch (Refused refused) {
            return new Item(Optional.empty(), Optional.of(refused));
        }
    }
}
