package io.posthorn.domain.json;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One value of a JSON text, as a range of its bytes without the white space around it. It is known to be valid: RFC 8259,
 * UTF-8 without byte order mark, bounded nesting, numbers of at most 400 characters with exponents within ±400, no half
 * surrogate pairs. Members that occur twice are valid here; {@link #members()} refuses them.
 *
 * <p>Cutting never changes a byte. Wrong types and values are {@link Refused} with the pointer of the place.
 */
public final class JsonSlice {
    /** Containers that may be open at once in a document or a payload. */
    public static final int NESTING = 64;

    private final byte[] source;
    private final int from;
    private final int to;
    private final String pointer;

    JsonSlice(byte[] source, int from, int to, String pointer) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.pointer = pointer;
    }

    /** Reads a text that is a document of its own: at most {@value #NESTING} levels. */
    public static JsonSlice read(byte[] body) {
        return read(body, 0);
    }

    /**
     * Reads a text that carries documents.
     *
     * @param levels containers around the carried document, so that it may use all {@value #NESTING} levels itself: 1 for
     *     {@code {"payload":…}}, 3 for {@code {"events":[{"payload":…}]}}
     * @throws Refused MALFORMED, with byte, line and column
     */
    public static JsonSlice read(byte[] body, int levels) {
        Scanner scanner = new Scanner(body, body.length, NESTING, levels);
        try {
            scanner.document(0);
            int from = scanner.space(0);
            return new JsonSlice(body, from, end(body, body.length, from), "");
        } catch (Syntax broken) {
            Place place = new Place(body, 0, Math.min(broken.at(), body.length));
            String detail = "This is not the JSON we take: " + broken.what() + " at " + place.inWords() + ".";
            Fault fault = new Fault(place.pointer(), "malformed_json", detail);
            throw new Refused(Reason.MALFORMED, "malformed_json", detail, List.of(fault));
        }
    }

    /** @return index after the last byte that is not white space */
    private static int end(byte[] bytes, int to, int from) {
        int end = to;
        while (end > from && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return end;
    }

    public JsonKind kind() {
        return JsonKind.of(source[from]);
    }

    /** @return JSON Pointer within the text that was read */
    public String pointer() {
        return pointer;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public int length() {
        return to - from;
    }

    /** @return a new array with exactly these bytes */
    public byte[] copy() {
        return Arrays.copyOfRange(source, from, to);
    }

    /** @return the bytes as text, as they stand */
    public String json() {
        return new String(source, from, length(), StandardCharsets.UTF_8);
    }

    /** @return the members in their order; refuses another kind, and names that occur twice */
    public Map<String, JsonSlice> members() {
        require(JsonKind.OBJECT);
        return new Parts(source, to, pointer).members(from);
    }

    /** @return the members; refuses names that are not known as well */
    public Map<String, JsonSlice> members(Set<String> known) {
        Map<String, JsonSlice> members = members();
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                String detail = "There is no member \"" + JsonPointers.shortened(name) + "\".";
                throw refusedAs(Reason.MALFORMED, member.pointer, "unknown_member", detail);
            }
        });
        return members;
    }

    public List<JsonSlice> elements() {
        require(JsonKind.ARRAY);
        return new Parts(source, to, pointer).elements(from);
    }

    /** @return the text; refuses another kind, and U+0000, which no database text can hold */
    public String string() {
        require(JsonKind.STRING);
        String text = Strings.read(source, from, to);
        if (text.indexOf('\0') >= 0) {
            throw refusedAs(Reason.INVALID, pointer, "character", "The character U+0000 is not taken here.");
        }
        return text;
    }

    /** @return the number; refuses fractions and exponents, and what is beyond the range */
    public long integer(long least, long most) {
        require(JsonKind.NUMBER);
        try {
            long value = Long.parseLong(json());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notAnInteger) {
            // Told below, together with the range.
        }
        throw refusedAs(Reason.INVALID, pointer, "range", "An integer from " + least + " to " + most + " is expected.");
    }

    public boolean bool() {
        require(JsonKind.BOOLEAN);
        return source[from] == 't';
    }

    public boolean isNull() {
        return kind() == JsonKind.NULL;
    }

    /** @throws Refused when this is another kind of value */
    public void require(JsonKind expected) {
        if (kind() != expected) {
            String detail = "Expected " + expected.words() + ", found " + kind().words() + ".";
            throw refusedAs(Reason.INVALID, pointer, "type", detail);
        }
    }

    static Refused refusedAs(Reason reason, String pointer, String code, String detail) {
        String overall = reason == Reason.INVALID ? "invalid" : "malformed_json";
        return new Refused(reason, overall, detail, List.of(new Fault(pointer, code, detail)));
    }

    @Override
    public String toString() {
        return "JsonSlice[" + pointer + ", " + from + "–" + to + "]";
    }
}
