package io.posthorn.domain.publish;

import io.posthorn.domain.webhook.TriggerValue;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Optional;

/** A single value of a payload as a text that people search and sort by, or that triggers ask for. */
final class PayloadText {
    private PayloadText() {}

    /** @return empty when there is nothing, an object or array, or more than {@value NewEvent#MAX_KEY} characters */
    static Optional<String> at(JsonPointer pointer, JsonValue payload) {
        return value(pointer, payload).flatMap(PayloadText::text);
    }

    /** @return as {@link #at}, and whether it is a number */
    static Optional<TriggerValue> triggerValue(JsonPointer pointer, JsonValue payload) {
        return value(pointer, payload)
                .flatMap(value -> text(value).map(text -> new TriggerValue(text, value instanceof JsonNumber)));
    }

    private static Optional<JsonValue> value(JsonPointer pointer, JsonValue payload) {
        if (!(payload instanceof JsonStructure structure)) {
            return Optional.empty();
        }
        try {
            return Optional.of(pointer.getValue(structure));
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
