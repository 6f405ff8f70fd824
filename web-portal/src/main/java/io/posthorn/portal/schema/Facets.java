package io.posthorn.portal.schema;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One place of a schema with everything that is said about it: its own keywords, those of the type it refers to, and those
 * of each part of {@code allOf}. What stands nearer to the place comes first.
 */
final class Facets {
    private static final String REFERENCE = "$ref";

    private final JsonObject root;
    private final List<JsonObject> parts = new ArrayList<>();
    private final Set<String> references = new LinkedHashSet<>();

    private Facets(JsonObject root) {
        this.root = root;
    }

    static Facets of(JsonObject root, JsonValue... schemas) {
        Facets facets = new Facets(root);
        Stream.of(schemas).forEach(facets::add);
        return facets;
    }

    /** @return this place with what another one says about it as well */
    Facets and(Facets other) {
        Facets both = new Facets(root);
        both.parts.addAll(parts);
        both.parts.addAll(other.parts);
        both.references.addAll(references);
        both.references.addAll(other.references);
        return both;
    }

    private void add(JsonValue schema) {
        if (!(schema instanceof JsonObject part)) {
            return;
        }
        parts.add(part);
        if (part.get(REFERENCE) instanceof JsonString text && references.add(text.getString())) {
            target(text.getString()).ifPresent(this::add);
        }
        array(part, "allOf").forEach(this::add);
    }

    private Optional<JsonValue> target(String reference) {
        if (reference.equals("#")) {
            return Optional.of(root);
        }
        if (!reference.startsWith("#/")) {
            return Optional.empty();
        }
        String text = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        JsonPointer pointer = Json.createPointer(text);
        return pointer.containsValue(root) ? Optional.of(pointer.getValue(root)) : Optional.empty();
    }

    /** @return what the places it refers to are called in the schema, {@code #/$defs/Line} for a {@code Line} */
    Set<String> references() {
        return references;
    }

    /** @return the name of the type it refers to */
    Optional<String> named() {
        return references.stream()
                .filter(reference -> !reference.equals("#"))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .findFirst();
    }

    Optional<JsonValue> keyword(String name) {
        return parts.stream()
                .map(part -> part.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    String description() {
        return keyword("description")
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .orElse("");
    }

    /** @return fields by name in the order of the schema, each with all that the parts say about it */
    Map<String, Facets> properties() {
        Map<String, Facets> properties = new LinkedHashMap<>();
        for (JsonObject part : parts) {
            if (part.get("properties") instanceof JsonObject members) {
                members.forEach((name, schema) -> properties
                        .computeIfAbsent(name, any -> new Facets(root))
                        .add(schema));
            }
        }
        return properties;
    }

    boolean requires(String name) {
        return parts.stream()
                .flatMap(part -> array(part, "required").stream())
                .anyMatch(wanted ->
                        wanted instanceof JsonString text && text.getString().equals(name));
    }

    /** @return the schema below a keyword such as {@code items}; empty when there is none, or a mere true or false */
    Optional<Facets> below(String keyword) {
        return keyword(keyword).filter(JsonObject.class::isInstance).map(schema -> of(root, schema));
    }

    /** @return the alternatives of {@code anyOf} and {@code oneOf} */
    List<Facets> alternatives() {
        return parts.stream()
                .flatMap(part -> Stream.of("anyOf", "oneOf").flatMap(name -> array(part, name).stream()))
                .map(schema -> of(root, schema))
                .toList();
    }

    private static JsonArray array(JsonObject part, String name) {
        return part.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
