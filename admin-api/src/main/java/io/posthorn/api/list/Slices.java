package io.posthorn.api.list;

import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Cursor.Direction;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cuts pages from a list that is short enough to be there as a whole. A cursor holds an index in place of an id. */
public final class Slices {
    private Slices() {}

    public static <T> Page<T> page(List<T> all, PageRequest request) {
        int limit = request.limit();
        int from = request.cursor().map(cursor -> from(cursor, limit)).orElse(0);
        int start = Math.min(Math.max(from, 0), all.size());
        int end = Math.min(start + limit, all.size());
        Optional<Cursor> next = end < all.size() ? Optional.of(Cursor.olderThan(index(end))) : Optional.empty();
        Optional<Cursor> prev = start > 0 ? Optional.of(Cursor.newerThan(index(start))) : Optional.empty();
        return new Page<>(all.subList(start, end), next, prev, limit);
    }

    private static int from(Cursor cursor, int limit) {
        int index = (int) Math.min(Math.max(cursor.id().getLeastSignificantBits(), 0), Integer.MAX_VALUE / 2);
        return cursor.towards() == Direction.OLDER ? index : index - limit;
    }

    private static UUID index(int index) {
        return new UUID(0, index);
    }
}
