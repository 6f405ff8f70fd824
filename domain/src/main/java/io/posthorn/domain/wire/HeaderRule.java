package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import java.time.Instant;

/** A header that a profile adds to every request. */
public record HeaderRule(String name, Slot value) {
    HeaderField field(ClaimedDelivery delivery, Instant now) {
        return new HeaderField(name, value.fill(delivery, now));
    }
}
