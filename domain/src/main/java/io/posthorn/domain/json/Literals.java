package io.posthorn.domain.json;

/** Strings, numbers and the three words of a JSON text. */
final class Literals {
    /** Stands for the end of the text; not a byte that JSON can hold outside a string. */
    static final byte END = 0;

    private static final int LONGEST_NUMBER = 400;
    private static final int LARGEST_EXPONENT = 400;
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int b = 0x20; b < 0x80; b++) {
            PLAIN[b] = b != '"' && b != '\\';
        }
    }

    private final byte[] bytes;
    private final int to;

    Literals(byte[] bytes, int to) {
        this.bytes = bytes;
        this.to = to;
    }

    int value(int i) throws Syntax {
        byte first = at(i);
        if (first == '"') {
            return string(i);
        }
        if (first == '-' || isDigit(first)) {
            return number(i);
        }
        return switch (first) {
            case 't' -> word(i, "true");
            case 'f' -> word(i, "false");
            case 'n' -> word(i, "null");
            default -> throw new Syntax(i, i < to ? "expected a value" : "the document ends where a value is expected");
        };
    }

    private int word(int from, String word) throws Syntax {
        for (int i = 0; i < word.length(); i++) {
            if (at(from + i) != word.charAt(i)) {
                throw new Syntax(from, "expected " + word);
            }
        }
        return from + word.length();
    }

    /** @param quote index of the opening quote */
    int string(int quote) throws Syntax {
        int i = quote + 1;
        while (true) {
            while (i < to && PLAIN[bytes[i] & 0xff]) {
                i++;
            }
            if (i >= to) {
                throw new Syntax(quote, "a string that does not end");
            }
            byte found = bytes[i];
            if (found == '"') {
                return i + 1;
            }
            if (found == '\\') {
                i = Escapes.after(bytes, i, to);
            } else if (found < 0) {
                i = Utf8.after(bytes, i, to);
            } else {
                throw new Syntax(i, "a control character in a string; write it as \\u00" + hex(found));
            }
        }
    }

    private static String hex(byte control) {
        return (control < 0x10 ? "0" : "") + Integer.toHexString(control);
    }

    private int number(int from) throws Syntax {
        int i = at(from) == '-' ? from + 1 : from;
        // A leading zero stands alone: 01 is not a number.
        i = at(i) == '0' ? i + 1 : digits(i);
        if (at(i) == '.') {
            i = digits(i + 1);
        }
        if (at(i) == 'e' || at(i) == 'E') {
            i = exponent(i + 1);
        }
        if (i - from > LONGEST_NUMBER) {
            throw new Syntax(from, "a number longer than " + LONGEST_NUMBER + " characters");
        }
        return i;
    }

    private int exponent(int from) throws Syntax {
        int start = at(from) == '+' || at(from) == '-' ? from + 1 : from;
        int end = digits(start);
        int value = 0;
        for (int i = start; i < end && value <= LARGEST_EXPONENT; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        if (value > LARGEST_EXPONENT) {
            throw new Syntax(from, "an exponent beyond " + LARGEST_EXPONENT);
        }
        return end;
    }

    private int digits(int from) throws Syntax {
        int i = from;
        while (isDigit(at(i))) {
            i++;
        }
        if (i == from) {
            throw new Syntax(i, "expected a digit");
        }
        return i;
    }

    private static boolean isDigit(byte found) {
        return found >= '0' && found <= '9';
    }

    private byte at(int i) {
        return i < to ? bytes[i] : END;
    }
}
