package io.posthorn.portal.shell;

/** The address names nothing this person may see; the answer is 404, the same for missing and for foreign things. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("no such page", null, false, false);
    }
}
