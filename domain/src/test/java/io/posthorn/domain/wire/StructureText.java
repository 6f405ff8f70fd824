package io.posthorn.domain.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A schema as vendors print structures: a member and its type per line, indented below what holds it. */
final class StructureText {
    /** A type that is told by its name, because its shape is nobody's knowledge. */
    private static final String INDEX_RANGES = "IndexRanges";

    private final JsonObject root;
    private final StringBuilder text = new StringBuilder();

    private StructureText(JsonObject root) {
        this.root = root;
    }

    static String of(String schema) {
        try (var reader = Json.createReader(new StringReader(schema))) {
            StructureText structure = new StructureText(reader.readObject());
            structure.members(structure.resolved(structure.root), "  ");
            return structure.text.toString();
        }
    }

    private void members(JsonObject schema, String indent) {
        List<String> required = texts(schema, "required");
        schema.getJsonObject("properties").forEach((name, value) -> {
            String mark = required.contains(name) ? ":" : "?:";
            String type = type(value.asJsonObject());
            text.append((indent + name + mark + " " + type).stripTrailing()).append('\n');
            below(resolved(value.asJsonObject())).ifPresent(members -> members(members, indent + "  "));
        });
    }

    private String type(JsonObject given) {
        JsonObject schema = resolved(given);
        return switch (words(schema)) {
            case "array" -> "[]" + element(schema.getJsonObject("items"));
            case "object" ->
                schema.containsKey("properties")
                        ? ""
                        : values(schema)
                                .map(value -> "map of " + element(value))
                                .orElse("map");
            default -> words(schema);
        };
    }

    private String element(JsonObject schema) {
        return below(resolved(schema)).isPresent() ? "" : type(schema);
    }

    private static String words(JsonObject schema) {
        if (schema.get("type") instanceof JsonArray) {
            List<String> words = texts(schema, "type");
            return words.size() == 2 && words.get(1).equals("null") ? "?" + words.get(0) : String.join("|", words);
        }
        return schema.getString("type", "any");
    }

    /** @return what holds the members that stand below a line: the value itself, its elements, or its values */
    private Optional<JsonObject> below(JsonObject schema) {
        Optional<JsonObject> inner =
                Optional.ofNullable(schema.getJsonObject("items")).or(() -> values(schema));
        return Optional.of(inner.map(this::resolved).orElse(schema)).filter(object -> object.containsKey("properties"));
    }

    private static Optional<JsonObject> values(JsonObject schema) {
        return Optional.ofNullable(schema.getJsonObject("additionalProperties"));
    }

    /** @return the schema with what it refers to; what stands beside the reference comes after it */
    private JsonObject resolved(JsonObject schema) {
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        if (schema.getString("$ref").endsWith(INDEX_RANGES)) {
            return Json.createObjectBuilder().add("type", INDEX_RANGES).build();
        }
        JsonObject target = resolved(Json.createPointer(schema.getString("$ref").substring(1))
                .getValue(root)
                .asJsonObject());
        return Json.createObjectBuilder(target)
                .addAll(Json.createObjectBuilder(schema).remove("$ref"))
                .add(
                        "properties",
                        Json.createObjectBuilder(object(target, "properties"))
                                .addAll(Json.createObjectBuilder(object(schema, "properties"))))
                .add(
                        "required",
                        Json.createArrayBuilder(array(target, "required"))
                                .addAll(Json.createArrayBuilder(array(schema, "required"))))
                .build();
    }

    private static JsonObject object(JsonObject schema, String name) {
        return schema.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static JsonArray array(JsonObject schema, String name) {
        return schema.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    }

    private static List<String> texts(JsonObject schema, String name) {
        return array(schema, name).stream()
                .map(text -> ((JsonString) text).getString())
                .collect(Collectors.toList());
    }
}
