package io.posthorn.domain.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** A webhook's settings as one text column: a flat JSON object of strings. */
final class StoredSettings {
    private StoredSettings() {}

    static Map<String, String> parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            Map<String, String> settings = new TreeMap<>();
            object.keySet().forEach(name -> settings.put(name, object.getString(name)));
            return settings;
        }
    }

    static String write(Map<String, String> settings) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(settings).forEach(object::add);
        return object.build().toString();
    }
}
