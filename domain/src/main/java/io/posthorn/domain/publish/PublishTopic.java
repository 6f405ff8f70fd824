package io.posthorn.domain.publish;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic as publishing uses it: its schema compiled, its pointers ready. */
record PublishTopic(
        TopicName name,
        Validation validation,
        Optional<SchemaCheck> schema,
        Map<String, JsonPointer> keys,
        Optional<JsonPointer> orderingKey) {
    static PublishTopic of(KnownTopic topic) {
        Map<String, JsonPointer> keys = new LinkedHashMap<>();
        topic.keys().forEach((name, pointer) -> keys.put(name, Json.createPointer(pointer)));
        return of(topic.name(), topic.validation(), topic.schema(), keys, topic.orderingKey());
    }

    /** Reads a row of table topic. */
    static PublishTopic of(TopicName name, String validation, String schema, String keysJson, String orderingKey) {
        Map<String, JsonPointer> keys = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(keysJson))) {
            JsonObject pointers = reader.readObject();
            pointers.keySet().forEach(key -> keys.put(key, Json.createPointer(pointers.getString(key))));
        }
        return of(name, Validation.of(validation).orElse(Validation.OFF), schema, keys, orderingKey);
    }

    private static PublishTopic of(
            TopicName name, Validation validation, String schema, Map<String, JsonPointer> keys, String orderingKey) {
        return new PublishTopic(
                name,
                validation,
                schema.isEmpty() ? Optional.empty() : Optional.of(SchemaCheck.compile(schema)),
                keys,
                orderingKey.isEmpty() ? Optional.empty() : Optional.of(Json.createPointer(orderingKey)));
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
        keys.forEach((name, pointer) -> valueAt(pointer, payload).ifPresent(value -> found.put(name, value)));
        return found;
    }

    Optional<String> orderingKeyOf(JsonValue payload) {
        return orderingKey.flatMap(pointer -> valueAt(pointer, payload));
    }

    private static Optional<String> valueAt(JsonPointer pointer, JsonValue payload) {
        if (!(payload instanceof JsonStructure structure)) {
            return Optional.empty();
        }
        try {
            return text(pointer.getValue(structure));
        } catch (JsonException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonValue value) {
        String text = switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString().replace('\0', ' ');
            case NUMBER, TRUE, FALSE -> value.toString();
            case NULL, ARRAY, OBJECT -> "";
        };
        return text.isEmpty() || text.length() > NewEvent.MAX_KEY ? Optional.empty() : Optional.of(text);
    }
}
