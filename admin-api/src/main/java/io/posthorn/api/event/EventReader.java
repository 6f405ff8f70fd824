package io.posthorn.api.event;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.topic.TopicName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one event; its payload is cut out of the body byte for byte. */
public final class EventReader {
    /** Bytes that a payload may have. */
    static final int MOST_PAYLOAD = NewEvent.MAX_PAYLOAD;

    /** Containers around a payload where the body is the event. */
    private static final int LEVELS = 1;

    private static final String TOPIC = "topic";
    private static final Set<String> KNOWN = membersBeside(TOPIC);

    private EventReader() {}

    /** @throws Refused with every fault of the body */
    static NewEvent read(byte[] body, Optional<String> idempotencyKey) {
        return read(JsonSlice.read(body, LEVELS), idempotencyKey);
    }

    /** @throws Refused with every fault, pointers from the root of the body */
    static NewEvent read(JsonSlice event, Optional<String> idempotencyKey) {
        Faults faults = new Faults();
        Members members = Members.of(event, faults, KNOWN);
        Optional<TopicName> topic = members.required(TOPIC).text(TopicName::new);
        return read(members, topic, idempotencyKey, faults);
    }

    /**
     * Reads an event whose topic the body does not say.
     *
     * @param others members that the body has besides, which somebody else reads
     * @throws Refused with every fault of the body
     */
    public static NewEvent read(byte[] body, TopicName topic, Optional<String> idempotencyKey, String... others) {
        Faults faults = new Faults();
        Members members = Members.of(JsonSlice.read(body, LEVELS), faults, membersBeside(others));
        return read(members, Optional.of(topic), idempotencyKey, faults);
    }

    private static NewEvent read(
            Members members, Optional<TopicName> topic, Optional<String> idempotencyKey, Faults faults) {
        Optional<String> uid = members.optional("uid").text(NewEvent.MAX_UID);
        Optional<String> key = members.optional("key").text(NewEvent.MAX_KEY);
        Optional<Instant> occurredAt = members.optional("occurred_at").time();
        Optional<JsonSlice> payload = members.present("payload");
        payload.ifPresent(EventReader::refuseTooLarge);
        faults.refuseIfAny();
        return new NewEvent(topic.orElseThrow(), payload.orElseThrow().copy(), uid, key, occurredAt, idempotencyKey);
    }

    private static Set<String> membersBeside(String... others) {
        Set<String> members = new HashSet<>(Set.of("payload", "uid", "key", "occurred_at"));
        members.addAll(List.of(others));
        return members;
    }

    private static void refuseTooLarge(JsonSlice payload) {
        if (payload.length() > MOST_PAYLOAD) {
            String detail = "The payload has " + payload.length() + " bytes; at most " + MOST_PAYLOAD + " are taken.";
            Fault fault = new Fault(payload.pointer(), "payload_too_large", detail);
            throw new Refused(Reason.TOO_LARGE, "payload_too_large", detail, List.of(fault));
        }
    }
}
