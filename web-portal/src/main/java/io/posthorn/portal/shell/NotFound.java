package io.posthorn.portal.shell;

import io.posthorn.domain.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The address names nothing this person may see; the answer is 404, the same for missing and for foreign things. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("no such page", null, false, false);
    }

    /** @return whether something failed because it is not there: the page, or what a use case was asked for */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound
                    || (cause instanceof Refused refused && refused.reason() == Refused.Reason.NOT_FOUND)) {
                return true;
            }
        }
        return false;
    }
}
