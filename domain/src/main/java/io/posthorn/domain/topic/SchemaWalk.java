package io.posthorn.domain.topic;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/** Finds in a schema what its meta-schema lets pass and validation would only stumble over at the first event. */
final class SchemaWalk {
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    private static final int DEEPEST = 100;
    private static final int LONGEST_PATTERN = 500;

    private SchemaWalk() {}

    static void check(JsonValue schema) {
        check(schema, 0);
    }

    private static void check(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            throw SchemaCheck.refused("The schema is nested more than " + DEEPEST + " levels deep.");
        }
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().forEach((name, member) -> checkMember(name, member, depth));
            case ARRAY -> value.asJsonArray().forEach(element -> check(element, depth + 1));
            case STRING, NUMBER, TRUE, FALSE, NULL -> {
                // Nothing is below.
            }
        }
    }

    private static void checkMember(String name, JsonValue member, int depth) {
        if (VALUES.contains(name)) {
            return;
        }
        if (member instanceof JsonString text) {
            checkText(name, text.getString());
        }
        if (name.equals("patternProperties") && member.getValueType() == JsonValue.ValueType.OBJECT) {
            member.asJsonObject().keySet().forEach(SchemaWalk::checkPattern);
        }
        check(member, depth + 1);
    }

    private static void checkText(String name, String text) {
        if (REFERENCES.contains(name) && !text.startsWith("#")) {
            throw SchemaCheck.refused("The reference " + text + " leads out of the schema; only #… is followed.");
        }
        if (name.equals("pattern")) {
            checkPattern(text);
        }
    }

    private static void checkPattern(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw SchemaCheck.refused("A pattern has at most " + LONGEST_PATTERN + " characters.");
        }
        LinearPatterns.compile(pattern);
    }
}
