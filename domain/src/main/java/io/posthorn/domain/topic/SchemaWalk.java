package io.posthorn.domain.topic;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/** Finds in a schema what its meta-schema lets pass and validation would only stumble over at the first event. */
final class SchemaWalk {
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");
    /** Their members are schemas under names that somebody chose, which may sound like keywords. */
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    private static final int DEEPEST = 100;
    private static final int LONGEST_PATTERN = 500;

    private SchemaWalk() {}

    /** @throws Refused for the first such place */
    static void check(JsonValue schema) {
        check(schema, "", 0);
    }

    private static void check(JsonValue value, String place, int depth) {
        if (depth > DEEPEST) {
            throw SchemaCheck.refused(place, "The schema is nested more than " + DEEPEST + " levels deep.");
        }
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject()
                        .forEach((name, member) -> checkMember(name, member, JsonPointers.child(place, name), depth));
            case ARRAY -> checkElements(value.asJsonArray(), place, depth);
            case STRING, NUMBER, TRUE, FALSE, NULL -> {
                // Nothing is below.
            }
        }
    }

    private static void checkElements(JsonArray elements, String place, int depth) {
        for (int i = 0; i < elements.size(); i++) {
            check(elements.get(i), place + '/' + i, depth + 1);
        }
    }

    private static void checkMember(String name, JsonValue member, String place, int depth) {
        if (VALUES.contains(name)) {
            return;
        }
        if (member instanceof JsonString text) {
            checkText(name, text.getString(), place);
        }
        if (NAMED.contains(name) && member instanceof JsonObject schemas) {
            checkNamed(name, schemas, place, depth + 1);
        } else {
            check(member, place, depth + 1);
        }
    }

    private static void checkNamed(String name, JsonObject schemas, String place, int depth) {
        if (name.equals("patternProperties")) {
            schemas.keySet().forEach(pattern -> checkPattern(pattern, place));
        }
        schemas.forEach((own, schema) -> check(schema, JsonPointers.child(place, own), depth + 1));
    }

    private static void checkText(String name, String text, String place) {
        if (REFERENCES.contains(name) && !text.startsWith("#")) {
            throw SchemaCheck.refused(
                    place, "The reference " + text + " leads out of the schema; only #… is followed.");
        }
        if (name.equals("pattern")) {
            checkPattern(text, place);
        }
    }

    private static void checkPattern(String pattern, String place) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw SchemaCheck.refused(place, "A pattern has at most " + LONGEST_PATTERN + " characters.");
        }
        LinearPatterns.compile(pattern, place);
    }
}
