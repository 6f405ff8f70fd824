package io.posthorn.portal.schema;

import java.util.Locale;

/**
 * One field of a payload, as a line of its schema's tree.
 *
 * @param path as a JSON Pointer from the payload's root, with {@code []} for any place of a list and {@code *} for any
 *     name: {@code /lines/[]/sku}
 * @param depth 0 for the fields of the payload itself, at most 8
 * @param type for example {@code string}, {@code object[]}, {@code integer | null}
 * @param named the name its type has in the schema, empty when it has none
 * @param rules constraints in words, empty when there is none
 */
public record Field(
        String path, int depth, String name, String type, String named, Need need, String rules, String description) {
    /** Whether it must be there. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** No field, but one of several shapes that the field above may have. */
        SHAPE;

        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
