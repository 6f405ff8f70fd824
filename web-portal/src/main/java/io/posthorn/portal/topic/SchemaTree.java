package io.posthorn.portal.topic;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a JSON Schema as a list of fields for people. What it does not understand it leaves out; the schema stays below. */
final class SchemaTree {
    private static final int DEEPEST = 8;
    private static final int MOST = 600;

    private final JsonObject root;
    private final List<FieldLine> lines = new ArrayList<>();

    private SchemaTree(JsonObject root) {
        this.root = root;
    }

    /** @return empty for a schema that is missing or no object */
    static List<FieldLine> of(String schema) {
        if (schema.isBlank()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(schema))) {
            SchemaTree tree = new SchemaTree(reader.readObject());
            tree.fieldsOf(tree.root, 0);
            return tree.lines;
        } catch (JsonException | ClassCastException unreadable) {
            return List.of();
        }
    }

    private void fieldsOf(JsonObject given, int depth) {
        JsonObject schema = resolved(given);
        if (depth > DEEPEST || lines.size() > MOST) {
            return;
        }
        Set<String> required = strings(schema, "required");
        object(schema, "properties").forEach((name, value) -> {
            if (value instanceof JsonObject field) {
                field(name, resolved(field), required.contains(name), depth);
            }
        });
        for (String part : List.of("allOf", "oneOf", "anyOf")) {
            array(schema, part).stream()
                    .filter(JsonObject.class::isInstance)
                    .forEach(value -> fieldsOf(value.asJsonObject(), depth));
        }
        if (schema.get("items") instanceof JsonObject items && depth == 0) {
            field("[ ]", resolved(items), false, depth);
        }
    }

    private void field(String name, JsonObject schema, boolean required, int depth) {
        boolean isList = schema.get("items") instanceof JsonObject;
        lines.add(new FieldLine(
                depth, name, type(schema), required, FieldRules.of(schema), schema.getString("description", "")));
        fieldsOf(isList ? schema.getJsonObject("items") : schema, depth + 1);
    }

    private String type(JsonObject schema) {
        if (schema.get("items") instanceof JsonObject items) {
            return type(resolved(items)) + "[]";
        }
        JsonValue type = schema.get("type");
        if (type instanceof JsonString word) {
            return word.getString();
        }
        if (type instanceof JsonArray words) {
            return words.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining(" | "));
        }
        return schema.containsKey("properties") ? "object" : "any";
    }

    private JsonObject resolved(JsonObject schema) {
        String reference = schema.get("$ref") instanceof JsonString text ? text.getString() : "";
        if (!reference.startsWith("#/")) {
            return schema;
        }
        JsonPointer pointer = Json.createPointer(reference.substring(1));
        return pointer.containsValue(root) && pointer.getValue(root) instanceof JsonObject target ? target : schema;
    }

    private static JsonObject object(JsonObject schema, String name) {
        return schema.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonArray array(JsonObject schema, String name) {
        return schema.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static Set<String> strings(JsonObject schema, String name) {
        return array(schema, name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
