package io.posthorn.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind a failure; containers and libraries wrap things. */
final class Causes {
    private static final int DEEPEST = 12;

    private Causes() {}

    /** @return the failure, then its cause, and so on, as deep as is worth a look */
    static List<Throwable> of(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && all.size() < DEEPEST) {
            all.add(cause);
            cause = cause.getCause();
        }
        return all;
    }
}
