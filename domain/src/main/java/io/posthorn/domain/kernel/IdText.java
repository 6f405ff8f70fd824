package io.posthorn.domain.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Writes a UUID as {@code prefix_} plus 26 letters of lower-case Crockford base32, and reads it back.
 *
 * <p>The text sorts like the UUID does, holds no dot (Standard Webhooks forbids it in an id) and survives a double click.
 */
public final class IdText {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private IdText() {}

    /** @return for example {@code evt_01jcz9t2v7e8qsw4ghx5p6k3mn} */
    public static String write(String prefix, UUID id) {
        char[] letters = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> BITS) | (high << (Long.SIZE - BITS));
            high >>>= BITS;
        }
        return prefix + '_' + new String(letters);
    }

    /** @return empty when the text is not an id of this prefix; nothing is corrected */
    public static Optional<UUID> read(String prefix, String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + LENGTH || !text.startsWith(prefix) || text.charAt(start - 1) != '_') {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = start; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            boolean overflows = i == start && value > 7;
            if (value < 0 || overflows) {
                return Optional.empty();
            }
            high = (high << BITS) | (low >>> (Long.SIZE - BITS));
            low = (low << BITS) | value;
        }
        return Optional.of(new UUID(high, low));
    }
}
