package io.posthorn.domain.delivery;

import java.util.Locale;

/** What can be said about the receiver after an attempt. */
public enum Outcome {
    /** No byte of the request was written: safe to repeat. */
    NOT_SENT,
    /** A complete answer came back; its status decides. */
    ANSWERED,
    /** The request may have arrived, no complete answer came: only an idempotent receiver may be asked again. */
    DOUBTFUL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
