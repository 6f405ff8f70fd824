package io.posthorn.domain.publish;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.topic.StoredTriggers;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic as publishing uses it: its schema compiled, its pointers ready. */
record PublishTopic(
        TopicName name,
        List<TopicName> aliases,
        Validation validation,
        Optional<SchemaCheck> schema,
        Map<String, JsonPointer> keys,
        Optional<JsonPointer> orderingKey,
        TriggerValues triggers) {
    static PublishTopic of(KnownTopic topic) {
        Map<String, JsonPointer> keys = new LinkedHashMap<>();
        topic.keys().forEach((name, pointer) -> keys.put(name, Json.createPointer(pointer)));
        return of(
                topic.name(),
                topic.aliases(),
                topic.validation(),
                topic.schema(),
                keys,
                topic.orderingKey(),
                new TriggerValues(topic.triggers()));
    }

    /** Reads a row of table topic. */
    static PublishTopic of(
            TopicName name, String validation, String schema, String keysJson, String orderingKey, String triggers) {
        Map<String, JsonPointer> keys = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(keysJson))) {
            JsonObject pointers = reader.readObject();
            pointers.keySet().forEach(key -> keys.put(key, Json.createPointer(pointers.getString(key))));
        }
        return of(
                name,
                List.of(),
                Validation.of(validation).orElse(Validation.OFF),
                schema,
                keys,
                orderingKey,
                new TriggerValues(StoredTriggers.parse(triggers)));
    }

    private static PublishTopic of(
            TopicName name,
            List<TopicName> aliases,
            Validation validation,
            String schema,
            Map<String, JsonPointer> keys,
            String orderingKey,
            TriggerValues triggers) {
        return new PublishTopic(
                name,
                aliases,
                validation,
                schema.isEmpty() ? Optional.empty() : Optional.of(SchemaCheck.compile(schema)),
                keys,
                orderingKey.isEmpty() ? Optional.empty() : Optional.of(Json.createPointer(orderingKey)),
                triggers);
    }

    /** @return the same with another strictness */
    PublishTopic heldTo(Validation other) {
        return new PublishTopic(name, aliases, other, schema, keys, orderingKey, triggers);
    }

    /** @return the same, called as the one in whose place it stands */
    PublishTopic inPlaceOf(PublishTopic other) {
        return new PublishTopic(name, other.aliases, validation, schema, keys, orderingKey, triggers);
    }

    /** @return whether anything of the topic looks into the payload */
    boolean readsPayload() {
        return validates() || !keys.isEmpty() || orderingKey.isPresent();
    }

    private boolean validates() {
        return validation != Validation.OFF && schema.isPresent();
    }

    List<Fault> faults(JsonValue payload) {
        return validates() ? schema.orElseThrow().faults(payload) : List.of();
    }

    /** @return business keys that the payload really has */
    Map<String, String> keysOf(JsonValue payload) {
        Map<String, String> found = new LinkedHashMap<>();
        keys.forEach((name, pointer) -> PayloadText.at(pointer, payload).ifPresent(value -> found.put(name, value)));
        return found;
    }

    Optional<String> orderingKeyOf(JsonValue payload) {
        return orderingKey.flatMap(pointer -> PayloadText.at(pointer, payload));
    }
}
