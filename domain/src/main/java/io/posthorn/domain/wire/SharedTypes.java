package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.json.JsonText;
import io.posthorn.domain.kernel.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
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
        document.members().forEach((name, schema) -> schemas.put(name, schema.json()));
        return new SharedTypes(schemas);
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
            Matcher reference = REFERENCE.matcher(texts.remove());
            while (reference.find()) {
                String name = reference.group(1);
                String type = schemas.get(name);
                if (type == null) {
                    throw Refused.invalid(schema.pointer(), "profile", "types.json has no type " + name);
                }
                if (needed.putIfAbsent(name, type) == null) {
                    texts.add(type);
                }
            }
        }
        return needed;
    }
}
