package io.posthorn.domain.json;

/** The first thing that is wrong with a document. Stays inside the package; {@link JsonSlice} tells it as a refusal. */
final class Syntax extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    Syntax(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** @return index of the byte that is wrong */
    int at() {
        return at;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
