package io.posthorn.domain.delivery;

import java.util.Locale;
import java.util.Optional;

/** Why an attempt did not deliver, as a word to filter by. */
public enum ErrorClass {
    /** The answer was not 200–299. */
    STATUS,
    /** The address policy forbids the target. */
    EGRESS_DENIED,
    /** The name could not be resolved. */
    DNS,
    /** No connection. */
    CONNECT,
    /** The TLS handshake failed or the certificate was refused. */
    TLS,
    /** The total deadline of the attempt passed. */
    TIMEOUT,
    /** The connection broke after the request began. */
    RESET,
    /** The answer is no HTTP, or passes a limit. */
    BAD_RESPONSE,
    /** The request could not be made from the profile and the webhook. */
    RENDER,
    /** The node that sent it died or lost its lease. */
    ABANDONED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #word()} wrote; empty for the empty text, which stands for no error. */
    static Optional<ErrorClass> of(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
