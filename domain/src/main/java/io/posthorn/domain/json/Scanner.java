package io.posthorn.domain.json;

/**
 * One pass over RFC 8259 text: a loop and a byte per open container, no recursion, nothing allocated per token. Strings
 * and numbers are {@link Literals}.
 */
final class Scanner {
    private final byte[] bytes;
    private final int to;
    private final byte[] closers;
    private final int nesting;
    private final Literals literals;
    private int depth;

    /**
     * @param nesting containers that may be open at once in what is carried
     * @param around containers around it
     */
    Scanner(byte[] bytes, int to, int nesting, int around) {
        this.bytes = bytes;
        this.to = to;
        this.nesting = nesting;
        this.closers = new byte[nesting + around];
        this.literals = new Literals(bytes, to);
    }

    /** Checks a whole text: one value, white space around it and nothing else. */
    void document(int from) throws Syntax {
        int end = space(value(space(from)));
        if (end < to) {
            throw new Syntax(end, "expected the end of the document");
        }
    }

    /** @return index after the value that begins at {@code from} */
    int value(int from) throws Syntax {
        depth = 0;
        int i = from;
        while (true) {
            byte first = at(i);
            if (first == '{' || first == '[') {
                i = opened(i);
                if (at(i) != closers[depth - 1]) {
                    i = first == '{' ? name(i) : i;
                    continue;
                }
            } else {
                i = literals.value(i);
            }
            i = ended(i);
            if (depth == 0) {
                return i;
            }
        }
    }

    private int opened(int i) throws Syntax {
        if (depth == closers.length) {
            throw new Syntax(i, "nested deeper than " + nesting + " levels");
        }
        closers[depth++] = (byte) (bytes[i] + 2); // in ASCII } follows { and ] follows [ at a distance of two
        return space(i + 1);
    }

    /** After a value: closes what closes here, then steps over a comma to the next value. */
    private int ended(int from) throws Syntax {
        int i = from;
        while (depth > 0) {
            i = space(i);
            byte found = at(i);
            byte closer = closers[depth - 1];
            if (found == ',') {
                int next = space(i + 1);
                return closer == '}' ? name(next) : next;
            }
            if (found != closer) {
                throw new Syntax(i, "expected , or " + (char) closer);
            }
            depth--;
            i++;
        }
        return i;
    }

    /** @return index of the value that follows the name and its colon */
    private int name(int i) throws Syntax {
        if (at(i) != '"') {
            throw new Syntax(i, "expected a member's name in double quotes");
        }
        int colon = space(literals.string(i));
        if (at(colon) != ':') {
            throw new Syntax(colon, "expected : after the member's name");
        }
        return space(colon + 1);
    }

    int space(int from) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    private byte at(int i) {
        return i < to ? bytes[i] : Literals.END;
    }
}
