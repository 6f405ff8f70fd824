package io.posthorn.domain.webhook;

import java.util.Locale;
import java.util.Optional;

/** Whether a webhook's deliveries wait for each other. */
public enum Ordering {
    NONE,
    /** Events with the same ordering key go one after the other. */
    KEY,
    /** All go one after the other. */
    STRICT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ordering> of(String word) {
        for (Ordering ordering : values()) {
            if (ordering.word().equals(word)) {
                return Optional.of(ordering);
            }
        }
        return Optional.empty();
    }
}
