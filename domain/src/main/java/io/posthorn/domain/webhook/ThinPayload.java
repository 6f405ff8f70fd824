package io.posthorn.domain.webhook;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a webhook gets of a payload: all of it, or only the values at some places. These stay as the producer wrote them,
 * byte for byte and in the payload's order, within the objects and arrays around them.
 *
 * @param kept JSON Pointers; none for the full payload
 */
public record ThinPayload(List<String> kept) {
    /** The payload as it came. */
    public static final ThinPayload FULL = new ThinPayload(List.of());

    /** Places that may be kept. */
    public static final int MOST = 50;

    public ThinPayload {
        kept = List.copyOf(kept);
    }

    public boolean isFull() {
        return kept.isEmpty();
    }

    /**
     * @param payload a JSON value
     * @return a JSON value with nothing but the kept places; {@code {}} when it has none of them
     * @throws io.posthorn.domain.kernel.Refused when a name occurs twice in an object, so that nobody knows what is meant
     */
    public byte[] of(byte[] payload) {
        return cut(JsonSlice.read(payload)).orElse("{}").getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> cut(JsonSlice value) {
        if (kept.contains(value.pointer())) {
            return Optional.of(value.json());
        }
        if (kept.stream().noneMatch(pointer -> pointer.startsWith(value.pointer() + "/"))) {
            return Optional.empty();
        }
        if (value.kind() == JsonKind.OBJECT) {
            return joined(
                    "{",
                    "}",
                    value.members().entrySet().stream()
                            .flatMap(
                                    member -> cut(member.getValue())
                                            .map(text -> JsonText.quoted(member.getKey()) + ":" + text)
                                            .stream()));
        }
        return value.kind() == JsonKind.ARRAY
                ? joined("[", "]", value.elements().stream().flatMap(element -> cut(element).stream()))
                : Optional.empty();
    }

    private static Optional<String> joined(String open, String close, Stream<String> parts) {
        String text = parts.collect(Collectors.joining(","));
        return text.isEmpty() ? Optional.empty() : Optional.of(open + text + close);
    }
}
