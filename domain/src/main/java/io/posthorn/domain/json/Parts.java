package io.posthorn.domain.json;

import io.posthorn.domain.kernel.Refused.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts a valid container into its parts. */
final class Parts {
    private static final int ANY_NESTING = 2 * JsonSlice.NESTING;

    private final byte[] source;
    private final String pointer;
    private final Scanner scanner;

    Parts(byte[] source, int to, String pointer) {
        this.source = source;
        this.pointer = pointer;
        this.scanner = new Scanner(source, to, ANY_NESTING, 0);
    }

    Map<String, JsonSlice> members(int brace) {
        Map<String, JsonSlice> members = new LinkedHashMap<>();
        int i = scanner.space(brace + 1);
        while (source[i] != '}') {
            int nameEnd = end(i);
            String name = Strings.read(source, i, nameEnd);
            int from = scanner.space(scanner.space(nameEnd) + 1);
            int to = end(from);
            JsonSlice member = new JsonSlice(source, from, to, JsonPointers.child(pointer, name));
            if (members.put(name, member) != null) {
                String detail = "The member \"" + JsonPointers.shortened(name) + "\" occurs twice.";
                throw JsonSlice.refusedAs(Reason.MALFORMED, member.pointer(), "duplicate_member", detail);
            }
            i = next(to);
        }
        return members;
    }

    List<JsonSlice> elements(int bracket) {
        List<JsonSlice> elements = new ArrayList<>();
        int i = scanner.space(bracket + 1);
        while (source[i] != ']') {
            int to = end(i);
            elements.add(new JsonSlice(source, i, to, pointer + '/' + elements.size()));
            i = next(to);
        }
        return elements;
    }

    /** @return index of the next part, or of the closing bracket */
    private int next(int end) {
        int i = scanner.space(end);
        return source[i] == ',' ? scanner.space(i + 1) : i;
    }

    private int end(int from) {
        try {
            return scanner.value(from);
        } catch (Syntax impossible) {
            throw new IllegalStateException("A checked text is broken at byte " + impossible.at(), impossible);
        }
    }
}
