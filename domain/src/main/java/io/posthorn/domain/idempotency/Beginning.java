package io.posthorn.domain.idempotency;

/** What a key says about a request that begins. */
public sealed interface Beginning {
    /** First of its key: do the work, then complete or abandon. */
    record Fresh() implements Beginning {}

    /** The first request with this key is still at work: 409, try later. */
    record Running() implements Beginning {}

    /** Done before: give the same answer. */
    record Replay(KeptAnswer answer) implements Beginning {}

    /** The key was used for another request: 422. */
    record DifferentRequest() implements Beginning {}
}
