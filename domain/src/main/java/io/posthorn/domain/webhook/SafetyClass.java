package io.posthorn.domain.webhook;

import java.util.Locale;

/** Whether a receiver may be asked twice when nobody knows if it heard the first time. */
public enum SafetyClass {
    /** The receiver sorts out duplicates by the event's id. */
    IDEMPOTENT,
    /** A second request may book a second sale: doubtful outcomes wait for a decision. */
    NOT_IDEMPOTENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #word()} wrote. */
    public static SafetyClass of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
