package io.posthorn.domain.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a keyset list.
 *
 * @param next position of the older rows, empty at the end
 * @param prev position of the newer rows, empty at the start
 */
public record Page<T>(List<T> rows, Optional<Cursor> next, Optional<Cursor> prev, int limit) {
    public Page {
        rows = List.copyOf(rows);
    }
}
