package io.posthorn.domain.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names a delivery. Prints and reads as {@code dlv_…}; a UUIDv7, so ids sort by time. */
public record DeliveryId(UUID value) {
    private static final String PREFIX = "dlv";

    public static DeliveryId next() {
        return new DeliveryId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<DeliveryId> parse(String text) {
        return IdText.read(PREFIX, text).map(DeliveryId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }

    /** @return the millisecond it was made in, with which a UUIDv7 begins: a range of time is a range of ids */
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }
}
