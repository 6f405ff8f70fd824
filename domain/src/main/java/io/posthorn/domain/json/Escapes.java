package io.posthorn.domain.json;

/**
 * Backslash escapes. Half a surrogate pair is refused although RFC 8259 lets it pass: it is no character, receivers
 * disagree about it, and no database text can hold it (RFC 7493 §2.1 forbids it too).
 */
final class Escapes {
    private Escapes() {}

    /** @return index after the escape that begins at the backslash */
    static int after(byte[] bytes, int backslash, int to) throws Syntax {
        if (backslash + 1 >= to) {
            throw new Syntax(backslash, "a string that does not end");
        }
        return switch (bytes[backslash + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
            case 'u' -> afterUnit(bytes, backslash, to);
            default -> throw new Syntax(backslash, "an unknown escape");
        };
    }

    private static int afterUnit(byte[] bytes, int backslash, int to) throws Syntax {
        char unit = unit(bytes, backslash, to);
        int next = backslash + 6;
        if (!Character.isSurrogate(unit)) {
            return next;
        }
        boolean paired = Character.isHighSurrogate(unit)
                && next + 1 < to
                && bytes[next] == '\\'
                && bytes[next + 1] == 'u'
                && Character.isLowSurrogate(unit(bytes, next, to));
        if (!paired) {
            throw new Syntax(backslash, "half a surrogate pair");
        }
        return next + 6;
    }

    private static char unit(byte[] bytes, int backslash, int to) throws Syntax {
        if (backslash + 6 > to) {
            throw new Syntax(backslash, "\\u without four hexadecimal digits");
        }
        int unit = 0;
        for (int i = backslash + 2; i < backslash + 6; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                throw new Syntax(backslash, "\\u without four hexadecimal digits");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }
}
