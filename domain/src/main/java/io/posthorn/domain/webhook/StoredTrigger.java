package io.posthorn.domain.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** A webhook's trigger as one text column: a JSON object of lists; what narrows nothing is left out. */
public final class StoredTrigger {
    private StoredTrigger() {}

    public static StatusTrigger parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            return new StatusTrigger(values(object, "from"), values(object, "to"), values(object, "owners"));
        }
    }

    private static List<TriggerValue> values(JsonObject object, String name) {
        return object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .flatMap(value -> TriggerValue.of(value).stream())
                .toList();
    }

    static String write(StatusTrigger trigger) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, "from", trigger.from());
        put(object, "to", trigger.to());
        put(object, "owners", trigger.owners());
        return object.build().toString();
    }

    private static void put(JsonObjectBuilder object, String name, List<TriggerValue> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(value -> array.add(value.json()));
            object.add(name, array);
        }
    }
}
