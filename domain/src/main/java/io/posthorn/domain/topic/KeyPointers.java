package io.posthorn.domain.topic;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Business keys as one text column: a JSON object from name to JSON Pointer, in the order given. */
final class KeyPointers {
    private KeyPointers() {}

    static Map<String, String> parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            Map<String, String> keys = new LinkedHashMap<>();
            object.keySet().forEach(name -> keys.put(name, object.getString(name)));
            return keys;
        }
    }

    static String write(Map<String, String> keys) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        keys.forEach(object::add);
        return object.build().toString();
    }
}
