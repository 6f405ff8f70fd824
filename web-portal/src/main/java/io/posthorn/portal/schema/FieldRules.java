package io.posthorn.portal.schema;

import io.posthorn.portal.shell.Notices;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
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
            "minProperties",
            "maxProperties",
            "const",
            "default");
    private static final List<String> LISTS = List.of("enum", "examples");

    private FieldRules() {}

    static String of(Facets facets) {
        Stream<String> lists = LISTS.stream()
                .flatMap(name -> facets.keyword(name).stream()
                        .filter(JsonArray.class::isInstance)
                        .map(values -> said(name, values.asJsonArray())));
        Stream<String> simple = SIMPLE.stream()
                .flatMap(name ->
                        facets.keyword(name).stream().map(value -> Notices.text("rule." + name) + " " + text(value)));
        Stream<String> marks = Stream.concat(
                facets
                        .keyword("uniqueItems")
                        .filter(JsonValue.TRUE::equals)
                        .map(mark -> Notices.text("rule.uniqueItems"))
                        .stream(),
                facets
                        .keyword("additionalProperties")
                        .filter(JsonValue.FALSE::equals)
                        .map(mark -> Notices.text("rule.closed"))
                        .stream());
        return Stream.of(lists, simple, marks).flatMap(rules -> rules).collect(Collectors.joining(" · "));
    }

    private static String said(String name, JsonArray values) {
        return Notices.text("rule." + name) + " "
                + values.stream().map(FieldRules::text).collect(Collectors.joining(", "));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
