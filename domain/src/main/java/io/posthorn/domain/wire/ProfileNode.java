package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One object of a profile's file; everything wrong with it is {@link Refused} with the pointer of the place. */
final class ProfileNode {
    private final String pointer;
    private final Map<String, JsonSlice> members;

    ProfileNode(JsonSlice object, String... known) {
        this.pointer = object.pointer();
        this.members = object.members(Set.of(known));
    }

    /** @return empty when the member is not there or null */
    Optional<JsonSlice> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }

    JsonSlice need(String name) {
        return find(name).orElseThrow(() -> refused(name, "this member is needed"));
    }

    String text(String name) {
        return need(name).string();
    }

    /** @throws Refused also for a text that nobody could read */
    String words(String name) {
        return words(need(name));
    }

    static String words(JsonSlice value) {
        String text = value.string();
        if (text.isBlank()) {
            throw Refused.invalid(value.pointer(), "profile", "this text may not be blank");
        }
        return text;
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return choice(need(name), choices);
    }

    <E extends Enum<E>> Optional<E> choiceIfThere(String name, Class<E> choices) {
        return find(name).map(value -> choice(value, choices));
    }

    static <E extends Enum<E>> E choice(JsonSlice value, Class<E> choices) {
        String word = value.string();
        List<String> words = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw Refused.invalid(value.pointer(), "choice", "expected one of " + String.join(", ", words));
        }
        return choices.getEnumConstants()[index];
    }

    /** @return empty when the member is not there */
    <T> List<T> list(String name, Function<JsonSlice, T> each) {
        List<T> list = new ArrayList<>();
        find(name).ifPresent(array -> array.elements().forEach(element -> list.add(each.apply(element))));
        return list;
    }

    /** @throws Refused when two elements of the list have the same name, or one has none */
    <T> void distinct(String list, List<T> elements, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String own = name.apply(elements.get(i));
            if (own.isEmpty() || !seen.add(own)) {
                throw refusedBelow(
                        list + "/" + i + "/name", own.isEmpty() ? "a name is needed" : own + " is there twice");
            }
        }
    }

    JsonSlice object(String name) {
        JsonSlice object = need(name);
        object.require(JsonKind.OBJECT);
        return object;
    }

    /** @param place below this object, with slashes between its parts */
    Refused refusedBelow(String place, String reason) {
        return Refused.invalid(pointer + "/" + place, "profile", reason);
    }

    Refused refused(String name, String reason) {
        return Refused.invalid(JsonPointers.child(pointer, name), "profile", reason);
    }
}
