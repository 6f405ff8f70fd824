package io.posthorn.api.idempotency;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header's text: 1 to 200 visible ASCII characters. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    private static final int MOST = 200;

    private IdempotencyKey() {}

    /** @param header null when the request has none */
    public static Optional<String> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        boolean isVisible = header.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (header.isEmpty() || header.length() > MOST || !isVisible) {
            String detail = "An Idempotency-Key has 1 to " + MOST + " visible ASCII characters.";
            throw new ProblemException(Problem.ofHeader(400, HEADER, "idempotency_key", detail));
        }
        return Optional.of(header);
    }
}
