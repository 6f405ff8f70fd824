package io.posthorn.domain.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Walks a list by id: one row more than wanted is fetched, which tells whether the list goes on.
 *
 * <p>Only the words of a query that depend on the direction come from here, so the query itself stays readable.
 */
public record Keyset(PageRequest request) {

    /** @return {@code and <column> < :edge}, its counterpart towards newer rows, or nothing on the first page */
    public String condition(String column) {
        return request.cursor()
                .map(cursor -> " and " + column + " " + towards() + " :edge")
                .orElse("");
    }

    /** @return {@code <} towards older rows, {@code >} towards newer ones */
    public String towards() {
        return isNewer() ? ">" : "<";
    }

    /** @return {@code order by <column> desc}, or {@code asc} towards newer rows */
    public String order(String column) {
        return " order by " + column + (isNewer() ? " asc" : " desc");
    }

    /** @return the value of {@code :edge} */
    public Optional<UUID> edge() {
        return request.cursor().map(Cursor::id);
    }

    /** @return how many rows to fetch */
    public int fetch() {
        return request.limit() + 1;
    }

    /** @param walked up to {@link #fetch()} rows in the order of the walk */
    public <T> Page<T> page(List<T> walked, Function<? super T, UUID> id) {
        boolean goesOn = walked.size() > request.limit();
        List<T> rows = new ArrayList<>(goesOn ? walked.subList(0, request.limit()) : walked);
        if (isNewer()) {
            Collections.reverse(rows);
        }
        boolean hasOlder = isNewer() || goesOn;
        boolean hasNewer = isNewer() ? goesOn : request.cursor().isPresent();
        return new Page<>(
                rows,
                hasOlder && !rows.isEmpty()
                        ? Optional.of(Cursor.olderThan(id.apply(rows.get(rows.size() - 1))))
                        : Optional.empty(),
                hasNewer && !rows.isEmpty() ? Optional.of(Cursor.newerThan(id.apply(rows.get(0)))) : Optional.empty(),
                request.limit());
    }

    private boolean isNewer() {
        return request.cursor()
                .map(cursor -> cursor.towards() == Cursor.Direction.NEWER)
                .orElse(false);
    }
}
