package io.posthorn.api.json;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finished piece of JSON text.
 *
 * <p>JSON-P's generator cannot take over a text that is JSON already (schemas, examples, kept settings); this can.
 */
public record Json(String text) {
    public static final Json NULL = new Json("null");

    public static Json of(String value) {
        return new Json(quoted(value));
    }

    public static Json of(long value) {
        return new Json(Long.toString(value));
    }

    /** @param value finite */
    public static Json of(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return new Json(isWhole ? Long.toString((long) value) : Double.toString(value));
    }

    public static Json of(boolean value) {
        return new Json(Boolean.toString(value));
    }

    /** RFC 3339 in UTC. */
    public static Json of(Instant value) {
        return of(value.toString());
    }

    public static Json of(JsonValue value) {
        return new Json(value.toString());
    }

    /** @param json a text that is valid JSON, taken over as it stands */
    public static Json raw(String json) {
        return new Json(json);
    }

    public static Json array(Stream<Json> elements) {
        return new Json(elements.map(Json::text).collect(Collectors.joining(",", "[", "]")));
    }

    public static Json texts(Stream<String> elements) {
        return array(elements.map(Json::of));
    }

    public static Json texts(Map<String, String> members) {
        Fields fields = new Fields();
        members.forEach(fields::text);
        return fields.json();
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            append(quoted, value.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (c < ' ') {
                    quoted.append(String.format("\\u%04x", (int) c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
