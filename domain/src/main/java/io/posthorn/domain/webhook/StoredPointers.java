package io.posthorn.domain.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;

/** What a webhook keeps of payloads, as one text column: a JSON array of pointers. */
final class StoredPointers {
    private StoredPointers() {}

    static ThinPayload parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return new ThinPayload(reader.readArray().getValuesAs(JsonString::getString));
        }
    }

    static String write(ThinPayload thin) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        thin.kept().forEach(array::add);
        return array.build().toString();
    }
}
