package io.posthorn.api.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of an enum, for reading them back. */
public final class Words {
    private Words() {}

    /** @return every constant by its word, in the order of the enum */
    public static <E> Map<String, E> of(E[] constants, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(word.apply(constant), constant);
        }
        return words;
    }
}
