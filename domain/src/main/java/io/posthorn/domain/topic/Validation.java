package io.posthorn.domain.topic;

import java.util.Locale;
import java.util.Optional;

/** What a topic's schema does to a payload that breaks it. */
public enum Validation {
    /** Nothing; the schema is documentation. */
    OFF,
    /** The event is taken and the failures are told. */
    WARN,
    /** The event is refused with every failing pointer. */
    REJECT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Validation> of(String word) {
        for (Validation validation : values()) {
            if (validation.word().equals(word)) {
                return Optional.of(validation);
            }
        }
        return Optional.empty();
    }
}
