package io.posthorn.domain.json;

import java.util.ArrayList;
import java.util.List;

/** Says where a byte stands: as JSON Pointer, and as line and column. Only errors pay for it. */
final class Place {
    private static final int LONGEST_POINTER = 300;

    private final byte[] bytes;
    private final int from;
    private final int at;
    private final List<Step> steps = new ArrayList<>();

    /** One open container and the member or element we are in. */
    private static final class Step {
        private final boolean isObject;
        private String name = "";
        private int index;
        private boolean awaitsName;

        Step(boolean isObject) {
            this.isObject = isObject;
            this.awaitsName = isObject;
        }

        void next() {
            index++;
            name = "";
            awaitsName = isObject;
        }

        String segment() {
            return isObject ? name : Integer.toString(index);
        }
    }

    /** @param at index of the place; everything before it is known to be valid */
    Place(byte[] bytes, int from, int at) {
        this.bytes = bytes;
        this.from = from;
        this.at = at;
    }

    /** @return pointer of the innermost value that holds the place, or of one around it when that is very long */
    String pointer() {
        int i = from;
        while (i < at) {
            i = bytes[i] == '"' ? string(i) : mark(i);
        }
        StringBuilder pointer = new StringBuilder();
        for (Step step : steps) {
            String segment = step.isObject && step.awaitsName ? "" : "/" + JsonPointers.escape(step.segment());
            if (pointer.length() + segment.length() > LONGEST_POINTER) {
                break;
            }
            pointer.append(segment);
        }
        return pointer.toString();
    }

    private int mark(int i) {
        switch (bytes[i]) {
            case '{', '[' -> steps.add(new Step(bytes[i] == '{'));
            case '}', ']' -> steps.remove(steps.size() - 1);
            case ',' -> top().next();
            default -> {
                // White space, colons, numbers and words do not change where we are.
            }
        }
        return i + 1;
    }

    private int string(int quote) {
        int i = quote + 1;
        while (i < at && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        if (i < at && !steps.isEmpty() && top().awaitsName) {
            top().name = Strings.read(bytes, quote, i + 1);
            top().awaitsName = false;
        }
        return i + 1;
    }

    private Step top() {
        return steps.get(steps.size() - 1);
    }

    /** @return for example {@code byte 17 (line 2, column 5)}; lines and columns from 1, bytes from 0 */
    String inWords() {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return "byte " + at + " (line " + line + ", column " + (at - lineStart + 1) + ")";
    }
}
