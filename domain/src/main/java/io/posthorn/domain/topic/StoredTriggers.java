package io.posthorn.domain.topic;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Where a custom topic's payload says status and owner, as one text column: a JSON object of pointers. */
public final class StoredTriggers {
    private StoredTriggers() {}

    public static TriggerPointers parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            return new TriggerPointers(
                    texts(object, "from"), texts(object, "to"), Optional.ofNullable(object.getString("owner", null)));
        }
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    static String write(TriggerPointers triggers) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, "from", triggers.from());
        put(object, "to", triggers.to());
        triggers.owner().ifPresent(owner -> object.add("owner", owner));
        return object.build().toString();
    }

    private static void put(JsonObjectBuilder object, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            texts.forEach(array::add);
            object.add(name, array);
        }
    }
}
