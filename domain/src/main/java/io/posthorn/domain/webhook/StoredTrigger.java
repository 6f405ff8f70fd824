package io.posthorn.domain.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** A webhook's trigger as one text column: a JSON object of lists; what narrows nothing is left out. */
public final class StoredTrigger {
    private StoredTrigger() {}

    public static StatusTrigger parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            return new StatusTrigger(texts(object, "from"), texts(object, "to"), texts(object, "owners"));
        }
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    static String write(StatusTrigger trigger) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, "from", trigger.from());
        put(object, "to", trigger.to());
        put(object, "owners", trigger.owners());
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
