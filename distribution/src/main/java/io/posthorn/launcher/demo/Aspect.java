package io.posthorn.launcher.demo;

/** What a line of the table is judged by. */
enum Aspect {
    /** The webhook was registered, and the answer tells what was asked for. */
    REGISTRATION,
    /** So many requests came, and no other ones. */
    ATTEMPTS,
    DELAY,
    HEADERS,
    SIGNATURE,
    BYTES,
    /** What Posthorn says about it afterwards. */
    LEDGER,
    RESEND
}
