package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether an event is taken, what is read from it and who gets it. Touches no database. */
final class Admission {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final String KEY_GIVEN = "key";

    private final Clock clock;

    Admission(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads an event and judges it.
     *
     * @throws Refused when the topic is unknown
     */
    Admitted read(TenantId tenant, NewEvent given, Routes routes) {
        PublishTopic topic = routes.topic(tenant, given.topic()).orElseThrow(() -> unknown(given));
        NewEvent event = given.about(topic.name());
        List<Route> hearing = routes.hearing(tenant, topic);
        boolean reads = topic.readsPayload() || hearing.stream().anyMatch(Route::readsPayload);
        JsonValue payload = reads ? parsed(event.payload()) : JsonValue.NULL;
        List<Fault> faults = topic.faults(payload).stream()
                .map(fault -> fault.below("/payload"))
                .toList();
        Optional<String> key = event.key().or(() -> topic.orderingKeyOf(payload));
        List<WebhookId> matched = hearing.stream()
                .filter(route -> route.wants(topic, key, payload))
                .map(Route::webhook)
                .toList();
        Instant occurredAt = event.occurredAt().or(event::arrivedAt).orElseGet(clock::instant);
        byte[] payloadHash = sha256(event.payload());
        byte[] bodyHash = bodyHash(event, payloadHash);
        return new Admitted(
                EventId.next(),
                tenant,
                event,
                occurredAt,
                key,
                keys(topic, event, payload),
                payloadHash,
                bodyHash,
                requestHash(event, bodyHash),
                matched,
                faults,
                topic.validation() == Validation.REJECT && !faults.isEmpty());
    }

    private static Map<String, String> keys(PublishTopic topic, NewEvent event, JsonValue payload) {
        Map<String, String> keys = new HashMap<>(topic.keysOf(payload));
        event.key().filter(given -> !keys.containsValue(given)).ifPresent(given -> keys.put(KEY_GIVEN, given));
        return keys;
    }

    private static Refused unknown(NewEvent event) {
        return Refused.invalid(
                "/topic", "unknown_topic", "There is no topic \"" + event.topic() + "\"; define it with PUT /topics.");
    }

    private static JsonValue parsed(byte[] payload) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(payload), StandardCharsets.UTF_8)) {
            return reader.readValue();
        }
    }

    /** Everything the producer said, with lengths before the parts so that no two contents read alike. */
    private static byte[] bodyHash(NewEvent event, byte[] payloadHash) {
        MessageDigest digest = digest();
        for (String part : List.of(
                event.topic().value(),
                event.key().orElse(""),
                event.occurredAt().map(Instant::toString).orElse(""))) {
            digest.update(measured(part));
        }
        return digest.digest(payloadHash);
    }

    private static byte[] requestHash(NewEvent event, byte[] bodyHash) {
        return event.uid()
                .map(uid -> {
                    MessageDigest digest = digest();
                    digest.update(measured(uid));
                    return digest.digest(bodyHash);
                })
                .orElse(bodyHash);
    }

    private static byte[] measured(String part) {
        return (part.length() + ":" + part).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
