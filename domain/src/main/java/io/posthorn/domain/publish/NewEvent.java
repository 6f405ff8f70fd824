package io.posthorn.domain.publish;

import io.posthorn.domain.topic.TopicName;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as its producer hands it over.
 *
 * @param payload exact bytes of one JSON value, already scanned, at most {@value #MAX_PAYLOAD}
 * @param uid the producer's own id; the same uid with the same content is taken once
 * @param key value of the ordering key; when empty the topic's pointer is read
 * @param idempotencyKey the request's Idempotency-Key, when it carried one
 * @param arrivedAt when it came first, for an event that comes out of the quarantine and is not to go there again
 */
public record NewEvent(
        TopicName topic,
        byte[] payload,
        Optional<String> uid,
        Optional<String> key,
        Optional<Instant> occurredAt,
        Optional<String> idempotencyKey,
        Optional<Instant> arrivedAt) {
    /** Bytes of a payload. */
    public static final int MAX_PAYLOAD = 256 * 1024;

    public static final int MAX_UID = 200;
    public static final int MAX_KEY = 200;

    /** An event that comes from its producer. */
    public NewEvent(
            TopicName topic,
            byte[] payload,
            Optional<String> uid,
            Optional<String> key,
            Optional<Instant> occurredAt,
            Optional<String> idempotencyKey) {
        this(topic, payload, uid, key, occurredAt, idempotencyKey, Optional.empty());
    }

    /** @return the same event under its topic's own name, in place of an alias */
    NewEvent about(TopicName name) {
        return topic.equals(name) ? this : new NewEvent(name, payload, uid, key, occurredAt, idempotencyKey, arrivedAt);
    }
}
