package io.posthorn.domain.topic;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds references of a schema that lead nowhere or back to themselves, which validation would meet at the first event. */
final class SchemaReferences {
    private static final String REF = "$ref";
    private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor");
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");

    private final JsonStructure root;
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Set<String> anchors = new HashSet<>();
    /** Below an id of its own a reference starts from there. */
    private boolean hasParts;

    private SchemaReferences(JsonStructure root) {
        this.root = root;
    }

    /** @throws io.posthorn.domain.kernel.Refused with the place of the first reference that cannot be followed */
    static void check(JsonValue schema) {
        if (schema instanceof JsonObject root) {
            SchemaReferences all = new SchemaReferences(root);
            all.collect(root, "");
            if (!all.hasParts) {
                all.references.forEach(all::follow);
            }
        }
    }

    private void collect(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> collect(name, member, pointer));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            for (int i = 0; i < value.asJsonArray().size(); i++) {
                collect(value.asJsonArray().get(i), pointer + "/" + i);
            }
        }
    }

    private void collect(String name, JsonValue member, String pointer) {
        String place = JsonPointers.child(pointer, name);
        if (member instanceof JsonString text) {
            if (name.equals(REF)) {
                references.put(place, text.getString());
            } else if (ANCHORS.contains(name)) {
                anchors.add(text.getString());
            } else if (name.equals("$id") && !pointer.isEmpty()) {
                hasParts = true;
            }
        } else if (!VALUES.contains(name)) {
            collect(member, place);
        }
    }

    private void follow(String place, String reference) {
        Set<String> met = new HashSet<>();
        Optional<String> next = Optional.of(reference);
        while (next.isPresent()) {
            String target = fragment(next.get());
            if (!met.add(target)) {
                throw refused(place, "The reference " + reference + " leads back to itself.");
            }
            if (anchors.contains(target)) {
                return;
            }
            JsonValue found = target.isEmpty() ? root : value(target).orElse(null);
            if (found == null) {
                throw refused(place, "The reference " + reference + " leads nowhere.");
            }
            next = found instanceof JsonObject object && object.get(REF) instanceof JsonString text
                    ? Optional.of(text.getString())
                    : Optional.empty();
        }
    }

    private Optional<JsonValue> value(String pointer) {
        try {
            return Optional.of(Json.createPointer(pointer).getValue(root));
        } catch (JsonException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    /** @return the part after #, decoded; the reference itself when it cannot be read, which is then found nowhere */
    private static String fragment(String reference) {
        try {
            return Optional.ofNullable(URI.create(reference).getFragment()).orElse(reference);
        } catch (IllegalArgumentException unreadable) {
            return reference;
        }
    }

    private static Refused refused(String pointer, String detail) {
        return SchemaCheck.refused(SchemaCheck.POINTER + pointer, detail);
    }
}
