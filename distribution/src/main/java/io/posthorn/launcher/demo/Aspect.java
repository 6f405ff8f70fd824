package io.posthorn.launcher.demo;

/** What a line of the table is judged by. */
enum Aspect {
    ATTEMPTS,
    DELAY,
    HEADERS,
    SIGNATURE,
    BYTES,
    LEDGER,
    RESEND
}
