package io.posthorn.domain.wire;

/**
 * A request body: the event's payload, untouched, between the profile's envelope.
 *
 * <p>Kept in three parts so that the ledger stores what was sent without storing the payload again.
 *
 * @param head bytes before the payload
 * @param payload the event's exact bytes, or what a thin payload keeps of them
 * @param tail bytes after the payload
 * @param reduced whether the payload is a thin one, so that the event alone does not tell what was sent
 */
public record Body(byte[] head, byte[] payload, byte[] tail, boolean reduced) {
    /** A body with the full payload. */
    public Body(byte[] head, byte[] payload, byte[] tail) {
        this(head, payload, tail, false);
    }

    public int length() {
        return head.length + payload.length + tail.length;
    }

    /** @return a new array with the exact bytes on the wire */
    public byte[] bytes() {
        byte[] all = new byte[length()];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        System.arraycopy(tail, 0, all, head.length + payload.length, tail.length);
        return all;
    }
}
