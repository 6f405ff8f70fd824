package io.posthorn.api.list;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list in the order of names. Outside it is opaque text.
 *
 * @param name next to which the page begins, whether it is still there or not; its row is not on the page
 */
public record NameCursor(String name, Direction towards) {
    /** Which way the page goes from there. */
    public enum Direction {
        FORTH('f'),
        BACK('b');

        private final char letter;

        Direction(char letter) {
            this.letter = letter;
        }
    }

    /** @return empty when the text was not written by {@link #toString()} */
    public static Optional<NameCursor> parse(String text) {
        return Arrays.stream(Direction.values())
                .filter(direction -> !text.isEmpty() && text.charAt(0) == direction.letter)
                .findFirst()
                .flatMap(direction -> name(text.substring(1)).map(name -> new NameCursor(name, direction)));
    }

    private static Optional<String> name(String base64) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @return whether a page that begins here leaves the name behind it, or going back has it before it */
    boolean isBehind(String other) {
        int order = other.compareTo(name);
        return towards == Direction.FORTH ? order <= 0 : order < 0;
    }

    @Override
    public String toString() {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return towards.letter + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
