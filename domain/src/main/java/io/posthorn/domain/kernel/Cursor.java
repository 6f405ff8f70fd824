package io.posthorn.domain.kernel;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by id, newest first. Outside it is opaque text.
 *
 * @param id the row next to which the page begins (that row is not on the page)
 * @param towards which way the page goes from there
 */
public record Cursor(UUID id, Direction towards) {
    private static final int BYTES = 16;

    /** Which way to walk through a list that shows the newest first. */
    public enum Direction {
        OLDER('o'),
        NEWER('n');

        private final char letter;

        Direction(char letter) {
            this.letter = letter;
        }
    }

    public static Cursor olderThan(UUID id) {
        return new Cursor(id, Direction.OLDER);
    }

    public static Cursor newerThan(UUID id) {
        return new Cursor(id, Direction.NEWER);
    }

    /** @return the oldest end of a list: towards newer rows, the first page from there begins with the first row of all */
    public static Cursor oldest() {
        return newerThan(new UUID(0, 0));
    }

    /** @return empty when the text was not written by {@link #toString()} */
    public static Optional<Cursor> parse(String text) {
        return Arrays.stream(Direction.values())
                .filter(direction -> !text.isEmpty() && text.charAt(0) == direction.letter)
                .findFirst()
                .flatMap(direction -> id(text.substring(1)).map(id -> new Cursor(id, direction)));
    }

    private static Optional<UUID> id(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == BYTES ? Optional.of(new UUID(buffer.getLong(), buffer.getLong())) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return towards.letter + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
