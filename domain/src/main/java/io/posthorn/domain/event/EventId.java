package io.posthorn.domain.event;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names an event; the receiver's idempotency key, the same in every attempt and resend. Prints and reads as {@code evt_…}; a UUIDv7, so ids sort by time. */
public record EventId(UUID value) {
    private static final String PREFIX = "evt";

    public static EventId next() {
        return new EventId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<EventId> parse(String text) {
        return IdText.read(PREFIX, text).map(EventId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
