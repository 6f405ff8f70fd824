package io.posthorn.domain.quarantine;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.kernel.IdText;
import java.util.Optional;
import java.util.UUID;

/** Names a quarantined event. Prints and reads as {@code qua_…}; a UUIDv7, so ids sort by arrival. */
public record QuarantineId(UUID value) {
    /** The name under which a refusal tells it. */
    public static final String MEMBER = "quarantined";

    private static final String PREFIX = "qua";

    public static QuarantineId next() {
        return new QuarantineId(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Optional<QuarantineId> parse(String text) {
        return IdText.read(PREFIX, text).map(QuarantineId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
