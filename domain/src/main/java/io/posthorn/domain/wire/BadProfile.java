package io.posthorn.domain.wire;

/** A profile's file breaks a rule; Posthorn does not start with it. */
public final class BadProfile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param pointer JSON Pointer into the file, empty for the whole */
    BadProfile(String file, String pointer, String reason) {
        super(file + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + reason);
    }
}
