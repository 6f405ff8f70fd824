package io.posthorn.domain.topic;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/** Finds in a schema what its meta-schema lets pass and validation would only stumble over at the first event. */
final class SchemaWalk {
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");
    /** Their members are schemas under names that somebody chose, which may sound like keywords. */
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    private static final String DIALECT = "$schema";
    private static final String DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";
    private static final int DEEPEST = 100;
    private static final int LONGEST_PATTERN = 500;

    private SchemaWalk() {}

    static void check(JsonValue schema) {
        check(schema, "", 0);
    }

    /** @throws io.posthorn.domain.kernel.Refused when the schema says that it is of another dialect than 2020-12 */
    static void checkDialect(JsonValue schema) {
        if (schema instanceof JsonObject object
                && object.get(DIALECT) instanceof JsonString said
                && !said.getString().replaceFirst("#$", "").equals(DRAFT_2020_12)) {
            throw refused("/" + DIALECT, "Schemas are of the dialect " + DRAFT_2020_12 + ", and of no other.");
        }
    }

    private static void check(JsonValue value, String pointer, int depth) {
        if (depth > DEEPEST) {
            throw refused("", "The schema is nested more than " + DEEPEST + " levels deep.");
        }
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject()
                        .forEach((name, member) -> checkMember(name, member, JsonPointers.child(pointer, name), depth));
            case ARRAY -> {
                List<JsonValue> elements = value.asJsonArray();
                for (int i = 0; i < elements.size(); i++) {
                    check(elements.get(i), pointer + "/" + i, depth + 1);
                }
            }
            case STRING, NUMBER, TRUE, FALSE, NULL -> {
                // Nothing is below.
            }
        }
    }

    private static void checkMember(String name, JsonValue member, String pointer, int depth) {
        if (VALUES.contains(name)) {
            return;
        }
        if (member instanceof JsonString text) {
            checkText(name, text.getString(), pointer);
        }
        if (NAMED.contains(name) && member instanceof JsonObject schemas) {
            checkNamed(name, schemas, pointer, depth + 1);
        } else {
            check(member, pointer, depth + 1);
        }
    }

    private static void checkNamed(String name, JsonObject schemas, String pointer, int depth) {
        schemas.forEach((own, schema) -> {
            String place = JsonPointers.child(pointer, own);
            if (name.equals("patternProperties")) {
                checkPattern(own, place);
            }
            check(schema, place, depth + 1);
        });
    }

    private static void checkText(String name, String text, String pointer) {
        if (REFERENCES.contains(name) && !text.startsWith("#")) {
            throw refused(pointer, "The reference " + text + " leads out of the schema; only #… is followed.");
        }
        if (name.equals("pattern")) {
            checkPattern(text, pointer);
        }
    }

    private static void checkPattern(String pattern, String pointer) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw refused(pointer, "A pattern has at most " + LONGEST_PATTERN + " characters.");
        }
        LinearPatterns.compile(pattern, pointer);
    }

    private static Refused refused(String pointer, String detail) {
        return SchemaCheck.refused(SchemaCheck.POINTER + pointer, detail);
    }
}
