package io.posthorn.domain.kernel;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit rows, 1 to 200
 */
public record PageRequest(int limit, Optional<Cursor> cursor) {
    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refused.invalid("", "limit", "limit is 1 to " + MAX_LIMIT + ".");
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
