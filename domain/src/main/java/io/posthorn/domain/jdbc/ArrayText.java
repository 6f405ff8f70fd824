package io.posthorn.domain.jdbc;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an array as one parameter, for {@code cast(? as uuid[])}: a statement's text does not vary with its length. */
public final class ArrayText {
    private ArrayText() {}

    /** @param elements print themselves without a comma, a brace, a quote or a space */
    public static String of(Stream<?> elements) {
        return elements.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
