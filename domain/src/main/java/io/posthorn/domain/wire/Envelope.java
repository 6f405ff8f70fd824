package io.posthorn.domain.wire;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the payload: nothing, or an object of these members, in this order and without white space.
 *
 * @param members none: the body is the payload; else exactly one holds the payload
 */
public record Envelope(List<Member> members) {
    /** The body is the payload. */
    public static final Envelope NONE = new Envelope(List.of());

    /**
     * One member of the object.
     *
     * @param value empty when the member is an object itself
     * @param members of that object
     */
    public record Member(String name, Optional<Slot> value, List<Member> members) {
        public Member {
            members = List.copyOf(members);
        }

        long payloads() {
            return value.filter(slot -> slot.placeholder() == Placeholder.PAYLOAD).stream()
                            .count()
                    + members.stream().mapToLong(Member::payloads).sum();
        }
    }

    public Envelope {
        members = List.copyOf(members);
    }
}
