package io.posthorn.domain.wire;

/** Everything a profile may put into an envelope or a header. The word in {@code profile.json} is the name in lower case. */
public enum Placeholder {
    /** {@code evt_…}, the same in every attempt and resend. */
    EVENT_ID,
    /** The same id as a plain UUID. */
    EVENT_UUID,
    /** The same UUID as 32 hexadecimal digits in lower case, without dashes. */
    EVENT_HEX,
    /** The topic's native name. */
    TOPIC,
    /** When the event happened; needs a time format. */
    EVENT_TIME,
    /** When this attempt begins; needs a time format. */
    ATTEMPT_TIME,
    /** Gap-free number within the webhook. */
    SEQUENCE,
    /** Number of this attempt, from 1. */
    ATTEMPT,
    /** {@code dlv_…}. */
    DELIVERY_ID,
    /** {@code whk_…}. */
    WEBHOOK_ID,
    /** A value that the webhook gives; needs the setting's name. */
    SETTING,
    /** The exact bytes of the payload; in an envelope only, exactly once. */
    PAYLOAD
}
