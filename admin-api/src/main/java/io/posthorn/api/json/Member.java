package io.posthorn.api.json;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One member of a body, not yet read as a type. Empty answers mean absent, or faulty and noted. */
public final class Member {
    private final Optional<JsonSlice> slice;
    private final String pointer;
    private final Faults faults;

    Member(Optional<JsonSlice> slice, String pointer, Faults faults) {
        this.slice = slice;
        this.pointer = pointer;
        this.faults = faults;
    }

    boolean isAbsent() {
        return slice.isEmpty();
    }

    public String pointer() {
        return pointer;
    }

    /** @return the value as it stands, whatever its type */
    public Optional<JsonSlice> any() {
        return slice;
    }

    /** Notes a fault when the value is of another kind; what it means is judged elsewhere. */
    public void require(JsonKind kind) {
        read(kind, value -> value);
    }

    public Optional<String> text() {
        return text(text -> text);
    }

    /** @param most characters; at least one is expected */
    public Optional<String> text(int most) {
        return text(text -> {
            if (text.isBlank() || text.length() > most) {
                throw Refused.invalid(pointer, "length", "A text of 1 to " + most + " characters is expected.");
            }
            return text;
        });
    }

    /** @param most characters; none is fine */
    public Optional<String> textUpTo(int most) {
        return text(text -> {
            if (text.length() > most) {
                throw Refused.invalid(pointer, "length", "A text of at most " + most + " characters is expected.");
            }
            return text;
        });
    }

    /** @param type may refuse the text; then this member is at fault */
    public <T> Optional<T> text(Function<String, T> type) {
        return read(JsonKind.STRING, value -> type.apply(value.string()));
    }

    /** @param words every word that is taken */
    public <T> Optional<T> word(Map<String, T> words) {
        return text(text -> {
            T meant = words.get(text);
            if (meant == null) {
                throw Refused.invalid(
                        pointer, "word", "One of these is expected: " + String.join(", ", words.keySet()) + ".");
            }
            return meant;
        });
    }

    public Optional<Instant> time() {
        return text(text -> Times.read(text, pointer));
    }

    public Optional<Integer> integer(int least, int most) {
        return whole(least, most).map(Long::intValue);
    }

    public Optional<Long> whole(long least, long most) {
        return read(JsonKind.NUMBER, value -> value.integer(least, most));
    }

    public Optional<Double> number(double least, double most) {
        return read(JsonKind.NUMBER, value -> {
            double number = Double.parseDouble(value.json());
            if (number < least || number > most) {
                throw Refused.invalid(
                        pointer, "range", "A number from " + Json.of(least) + " to " + Json.of(most) + " is expected.");
            }
            return number;
        });
    }

    public Optional<Boolean> bool() {
        return read(JsonKind.BOOLEAN, JsonSlice::bool);
    }

    public Optional<Members> object(Set<String> known) {
        return read(JsonKind.OBJECT, value -> Members.of(value, faults, known));
    }

    public Optional<List<JsonSlice>> array() {
        return read(JsonKind.ARRAY, JsonSlice::elements);
    }

    /** @return what was fine of the elements; each other one is a fault of its own */
    public <T> Optional<List<T>> texts(Function<String, T> type) {
        return each(element -> element.text(type));
    }

    /** @return what was fine of the elements; each other one is a fault of its own */
    public <T> Optional<List<T>> each(Function<Member, Optional<T>> type) {
        return array().map(elements -> {
            List<T> values = new ArrayList<>();
            for (JsonSlice element : elements) {
                type.apply(new Member(Optional.of(element), element.pointer(), faults))
                        .ifPresent(values::add);
            }
            return values;
        });
    }

    /** @return an object of texts whose names the caller chooses */
    public Optional<Map<String, String>> map() {
        return read(JsonKind.OBJECT, value -> {
            Members members = Members.ofAnyNames(value, faults);
            Map<String, String> texts = new LinkedHashMap<>();
            for (String name : members.names()) {
                members.required(name).text().ifPresent(text -> texts.put(name, text));
            }
            return texts;
        });
    }

    private <T> Optional<T> read(JsonKind kind, Function<JsonSlice, T> type) {
        return slice.flatMap(value -> {
            if (value.kind() != kind) {
                faults.malformed(pointer, "type", "Expected " + words(kind) + " here.");
                return Optional.empty();
            }
            try {
                return Optional.of(type.apply(value));
            } catch (Refused refused) {
                faults.add(refused, pointer);
                return Optional.empty();
            }
        });
    }

    private static String words(JsonKind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
        };
    }
}
