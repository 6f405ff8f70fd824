package io.posthorn.domain.seal;

/** What was sealed does not open: changed, moved to another row or tenant, or sealed under a key that is not there. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
