package io.posthorn.portal.schema;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The beginning of a schema, from one example: its fields and their types. A field is required where every example of its
 * object has it.
 */
public final class DerivedSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private DerivedSchema() {}

    /** @return empty when the text is no JSON */
    public static Optional<String> of(String example) {
        try (var reader = Json.createReader(new StringReader(example))) {
            JsonObjectBuilder schema = Json.createObjectBuilder().add("$schema", DIALECT);
            schema.addAll(Json.createObjectBuilder(ofAll(List.of(reader.readValue()))));
            return Optional.of(schema.build().toString());
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    /** @param values that are found at the same place */
    private static JsonObject ofAll(List<? extends JsonValue> values) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        Set<String> types = types(values);
        if (types.size() == 1) {
            schema.add("type", types.iterator().next());
        } else if (!types.isEmpty()) {
            JsonArrayBuilder several = Json.createArrayBuilder();
            types.forEach(several::add);
            schema.add("type", several);
        }
        List<JsonObject> objects = values.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .toList();
        addFields(schema, objects);
        List<JsonValue> elements = values.stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(array -> array.asJsonArray().stream())
                .toList();
        if (!elements.isEmpty()) {
            schema.add("items", ofAll(elements));
        }
        return schema.build();
    }

    private static void addFields(JsonObjectBuilder schema, List<JsonObject> objects) {
        Map<String, List<JsonValue>> fields = new LinkedHashMap<>();
        objects.forEach(object -> object.forEach((name, value) ->
                fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value)));
        if (fields.isEmpty()) {
            return;
        }
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        fields.forEach((name, values) -> {
            properties.add(name, ofAll(values));
            if (values.size() == objects.size()) {
                required.add(name);
            }
        });
        schema.add("properties", properties).add("required", required);
    }

    private static Set<String> types(List<? extends JsonValue> values) {
        Set<String> types = new LinkedHashSet<>();
        values.forEach(value -> types.add(type(value)));
        if (types.contains("number")) {
            types.remove("integer");
        }
        return types;
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
        };
    }
}
