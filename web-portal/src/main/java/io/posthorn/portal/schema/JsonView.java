package io.posthorn.portal.schema;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.json.JsonText;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.portal.shell.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON text laid out for reading: indented, its values as they were written, its parts named for colouring. */
public final class JsonView {
    private static final int SHORT = 72;

    private final List<Part> parts = new ArrayList<>();

    private JsonView() {}

    /** @param kind name, text, number, word or mark; plain for what could not be read */
    public record Part(String kind, String text) {}

    /** @return the text in one plain part when it is no JSON */
    public static List<Part> of(String json) {
        return laidOut(json).stream()
                .map(part -> new Part(part.kind(), ShownText.visible(part.text())))
                .toList();
    }

    /** @return the same as text, for whoever wants to change it */
    public static String pretty(String json) {
        return laidOut(json).stream().map(Part::text).collect(Collectors.joining());
    }

    private static List<Part> laidOut(String json) {
        if (json.isBlank()) {
            return List.of();
        }
        try {
            JsonView view = new JsonView();
            view.value(JsonSlice.read(json.getBytes(StandardCharsets.UTF_8)), "\n");
            return view.parts;
        } catch (Refused unreadable) {
            return List.of(new Part("plain", json));
        }
    }

    private void value(JsonSlice value, String line) {
        switch (value.kind()) {
            case OBJECT -> object(value.members(), line);
            case ARRAY -> array(value.elements(), line);
            case STRING -> add("text", value.json());
            case NUMBER -> add("number", value.json());
            case BOOLEAN, NULL -> add("word", value.json());
        }
    }

    private void object(Map<String, JsonSlice> members, String line) {
        if (members.isEmpty()) {
            add("mark", "{}");
            return;
        }
        String inner = line + "  ";
        add("mark", "{" + inner);
        for (Iterator<Map.Entry<String, JsonSlice>> rest = members.entrySet().iterator(); rest.hasNext(); ) {
            Map.Entry<String, JsonSlice> member = rest.next();
            add("name", JsonText.quoted(member.getKey()));
            add("mark", ": ");
            value(member.getValue(), inner);
            add("mark", rest.hasNext() ? "," + inner : line + "}");
        }
    }

    /** A short list of plain values stays on one line. */
    private void array(List<JsonSlice> elements, String line) {
        if (elements.isEmpty()) {
            add("mark", "[]");
            return;
        }
        boolean isShort = elements.stream().allMatch(JsonView::isPlain)
                && elements.stream().mapToInt(JsonSlice::length).sum() < SHORT;
        String inner = isShort ? " " : line + "  ";
        add("mark", isShort ? "[" : "[" + inner);
        for (Iterator<JsonSlice> rest = elements.iterator(); rest.hasNext(); ) {
            value(rest.next(), inner);
            add("mark", rest.hasNext() ? "," + inner : (isShort ? "" : line) + "]");
        }
    }

    private static boolean isPlain(JsonSlice value) {
        return value.kind() != JsonKind.OBJECT && value.kind() != JsonKind.ARRAY;
    }

    private void add(String kind, String text) {
        parts.add(new Part(kind, text));
    }
}
