package io.posthorn.portal.topic;

import io.posthorn.portal.shell.Notices;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints of one field in words. */
final class FieldRules {
    private static final List<String> SIMPLE = List.of(
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "const",
            "default");

    private FieldRules() {}

    static String of(JsonObject schema) {
        Stream<String> simple = SIMPLE.stream()
                .map(name ->
                        schema.get(name) == null ? null : Notices.text("rule." + name) + " " + text(schema.get(name)))
                .filter(Objects::nonNull);
        Stream<String> choice = schema.get("enum") instanceof JsonArray values
                ? Stream.of(Notices.text("rule.enum") + " "
                        + values.stream().map(FieldRules::text).collect(Collectors.joining(", ")))
                : Stream.empty();
        return Stream.concat(choice, simple).collect(Collectors.joining(" · "));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
