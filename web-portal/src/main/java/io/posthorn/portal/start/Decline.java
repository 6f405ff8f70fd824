package io.posthorn.portal.start;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.portal.shell.NotFound;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page says instead of itself, without anything being broken. */
enum Decline {
    /** It is not there: the page, or what a use case was asked for. */
    NOT_FOUND(404),
    /** It is not this person's to see. */
    FORBIDDEN(403);

    private final int status;

    Decline(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** @return empty when the failure is a fault */
    static Optional<Decline> behind(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return Optional.of(NOT_FOUND);
            }
            if (cause instanceof Refused refused && refused.reason() == Refused.Reason.NOT_FOUND) {
                return Optional.of(NOT_FOUND);
            }
            if (cause instanceof Refused refused && refused.reason() == Refused.Reason.FORBIDDEN) {
                return Optional.of(FORBIDDEN);
            }
        }
        return Optional.empty();
    }
}
