package io.posthorn.domain.jdbc;

import java.util.Collection;
import java.util.function.Function;

/**
 * One column of many rows, for {@code unnest}.
 *
 * @param type PostgreSQL's name of the element type
 */
public record Column(String type, Object[] values) {
    public static <R> Column uuids(Collection<R> rows, Function<R, ?> value) {
        return of("uuid", rows, value);
    }

    public static <R> Column texts(Collection<R> rows, Function<R, ?> value) {
        return of("text", rows, value);
    }

    public static <R> Column of(String type, Collection<R> rows, Function<R, ?> value) {
        Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        int i = 0;
        for (R row : rows) {
            values[i++] = value.apply(row);
        }
        return new Column(type, values);
    }
}
