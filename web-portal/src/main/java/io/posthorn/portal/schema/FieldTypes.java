package io.posthorn.portal.schema;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kinds of value a place of a schema takes, in the words of JSON Schema. */
final class FieldTypes {
    private static final String NULL = "null";
    private static final String ANY = "any";

    private FieldTypes() {}

    /** @return for example {@code string}, {@code object[]}, {@code integer | null}; null comes last */
    static String of(Facets facets) {
        Set<String> kinds = new LinkedHashSet<>(kinds(facets, Set.of()));
        if (kinds.remove(NULL)) {
            kinds.add(NULL);
        }
        return kinds.isEmpty() ? ANY : String.join(" | ", kinds);
    }

    /** @return alternatives of which something can be said beyond null */
    static List<Facets> choices(Facets facets) {
        return facets.alternatives().stream()
                .filter(alternative -> !kinds(alternative, Set.of()).equals(List.of(NULL)))
                .toList();
    }

    /** @param above the types being read: one that holds itself is told by its name */
    private static List<String> kinds(Facets facets, Set<String> above) {
        if (facets.references().stream().anyMatch(above::contains)) {
            return List.of(facets.named().orElse(ANY));
        }
        Set<String> now = new HashSet<>(above);
        now.addAll(facets.references());
        List<String> said = said(facets);
        Stream<String> kinds = said.isEmpty()
                ? facets.alternatives().stream().flatMap(alternative -> kinds(alternative, now).stream())
                : said.stream().map(word -> word.equals("array") ? list(facets, now) : word);
        return kinds.distinct().toList();
    }

    private static List<String> said(Facets facets) {
        Optional<JsonValue> type = facets.keyword("type");
        if (type.isPresent()) {
            return type.get() instanceof JsonArray words
                    ? words.stream().map(FieldTypes::word).toList()
                    : List.of(word(type.get()));
        }
        if (facets.keyword("const").isPresent()) {
            return List.of(kind(facets.keyword("const").get()));
        }
        if (facets.keyword("enum").orElse(JsonValue.NULL) instanceof JsonArray values) {
            return values.stream().map(FieldTypes::kind).distinct().toList();
        }
        if (!facets.properties().isEmpty()) {
            return List.of("object");
        }
        return facets.below("items").isPresent() ? List.of("array") : List.of();
    }

    private static String list(Facets facets, Set<String> above) {
        Set<String> kinds = facets.below("items").stream()
                .flatMap(items -> kinds(items, above).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return switch (kinds.size()) {
            case 0 -> ANY + "[]";
            case 1 -> kinds.iterator().next() + "[]";
            default -> "(" + String.join(" | ", kinds) + ")[]";
        };
    }

    private static String word(JsonValue type) {
        return type instanceof JsonString text ? text.getString() : ANY;
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "boolean";
            case ARRAY, OBJECT, STRING, NUMBER, NULL ->
                value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }
}
