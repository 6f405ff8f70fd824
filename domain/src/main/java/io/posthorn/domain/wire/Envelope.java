package io.posthorn.domain.wire;

import java.util.List;

/**
 * What stands around the payload: nothing, or an object of these members, in this order and without white space.
 *
 * @param members none: the body is the payload; else exactly one holds the payload
 */
public record Envelope(List<Member> members) {
    /** The body is the payload. */
    public static final Envelope NONE = new Envelope(List.of());

    /** One member of the object. */
    public record Member(String name, Slot value) {}

    public Envelope {
        members = List.copyOf(members);
    }
}
