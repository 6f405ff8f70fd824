package io.posthorn.domain.wire;

/** The request cannot be made from this profile and webhook; retrying changes nothing until the webhook does. */
public final class CannotRender extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRender(String message) {
        super(message);
    }
}
