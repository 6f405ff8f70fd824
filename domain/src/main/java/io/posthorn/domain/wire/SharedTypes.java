package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.json.JsonText;
import io.posthorn.domain.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types that several topics of a profile share, from {@code types.json}. Each schema gets the ones it refers to, so
 * that it stands alone wherever it is read.
 */
record SharedTypes(Map<String, String> schemas) {
    static final SharedTypes NONE = new SharedTypes(Map.of());

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/\\$defs/([^\"/]+)\"");

    static SharedTypes read(JsonSlice document) {
        Map<String, String> schemas = new LinkedHashMap<>();
        document.members().forEach((name, schema) -> {
            schema.require(JsonKind.OBJECT);
            schemas.put(name, schema.json());
        });
        SharedTypes types = new SharedTypes(schemas);
        document.members().values().forEach(types::checkReferences);
        return types;
    }

    private void checkReferences(JsonSlice schema) {
        references(schema.json()).forEach(name -> find(name, schema));
    }

    /** @return the schema of one type, with the types it needs */
    String alone(String name) {
        return within(JsonSlice.read(schemas.getOrDefault(name, "{}").getBytes(StandardCharsets.UTF_8)));
    }

    /** @return the schema's text with the types it needs under {@code $defs} */
    String within(JsonSlice schema) {
        String text = schema.json();
        Map<String, String> needed = needed(schema);
        if (needed.isEmpty()) {
            return text;
        }
        if (schema.members().containsKey("$defs")) {
            throw Refused.invalid(
                    schema.pointer() + "/$defs", "profile", "types that are shared belong into types.json");
        }
        String definitions = needed.entrySet().stream()
                .map(type -> JsonText.quoted(type.getKey()) + ": " + type.getValue())
                .collect(Collectors.joining(", "));
        return text.substring(0, text.length() - 1) + ", \"$defs\": {" + definitions + "}}";
    }

    private Map<String, String> needed(JsonSlice schema) {
        if (schema.members().containsKey("$defs") && schemas.isEmpty()) {
            return Map.of();
        }
        Map<String, String> needed = new LinkedHashMap<>();
        Deque<String> texts = new ArrayDeque<>();
        texts.add(schema.json());
        while (!texts.isEmpty()) {
            for (String name : references(texts.remove())) {
                String type = find(name, schema);
                if (needed.putIfAbsent(name, type) == null) {
                    texts.add(type);
                }
            }
        }
        return needed;
    }

    private static List<String> references(String schema) {
        return REFERENCE
                .matcher(schema)
                .results()
                .map(reference -> reference.group(1))
                .toList();
    }

    private String find(String name, JsonSlice place) {
        String type = schemas.get(name);
        if (type == null) {
            throw Refused.invalid(place.pointer(), "profile", "types.json has no type " + name);
        }
        return type;
    }
}
