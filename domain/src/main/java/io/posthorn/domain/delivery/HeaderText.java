package io.posthorn.domain.delivery;

import io.posthorn.domain.wire.HeaderField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Headers as one text column: a line each, name and value with a colon between. */
final class HeaderText {
    private HeaderText() {}

    static String write(List<HeaderField> headers) {
        return headers.stream()
                .map(field -> clean(field.name()) + ": " + clean(field.value()))
                .collect(Collectors.joining("\n"));
    }

    static List<HeaderField> read(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> line.contains(": "))
                .map(line ->
                        new HeaderField(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)))
                .toList();
    }

    /** What a receiver answers may hold anything; PostgreSQL's text cannot hold NUL, and a line is a line. */
    private static String clean(String text) {
        return text.replace('\0', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
