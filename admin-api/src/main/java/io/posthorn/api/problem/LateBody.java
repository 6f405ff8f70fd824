package io.posthorn.api.problem;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;

/** Tells a body that did not come in time from a mistake of ours, on a server that lets us read what has not come yet. */
final class LateBody {
    private LateBody() {}

    static boolean explains(Throwable failure) {
        return Causes.of(failure).stream().anyMatch(LateBody::isLate);
    }

    private static boolean isLate(Throwable cause) {
        return cause instanceof SocketTimeoutException
                || (cause instanceof IOException && cause.getCause() instanceof TimeoutException);
    }
}
