package io.posthorn.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object of numbers, texts and objects, in the order they were put. */
public final class Fields {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** A double is written with two decimals, a text without escapes: it must not need any. */
    public Fields put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The numbers of this less those of another with the same names. */
    public Fields minus(Fields other) {
        Fields difference = new Fields();
        members.forEach((name, value) -> {
            if (value instanceof Double now && other.members.get(name) instanceof Double then) {
                difference.put(name, now - then);
            }
        });
        return difference;
    }

    public String json() {
        return json("\n");
    }

    private String json(String line) {
        String inner = line + "  ";
        return members.entrySet().stream()
                .map(member -> inner + "\"" + member.getKey() + "\": " + text(member.getValue(), inner))
                .collect(Collectors.joining(",", "{", line + "}"));
    }

    private static String text(Object value, String line) {
        if (value instanceof Fields object) {
            return object.json(line);
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }
}
