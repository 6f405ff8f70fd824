package io.posthorn.domain.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the conditions of a list. Only filters that are set become SQL: an optional filter written as a condition that
 * is always there keeps PostgreSQL off its indexes.
 */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition whose every {@code ?} stands for one value, in order. */
    public Where and(String condition, Object... values) {
        StringBuilder numbered = new StringBuilder();
        int next = 0;
        for (int i = 0; i < condition.length(); i++) {
            char c = condition.charAt(i);
            numbered.append(c);
            if (c == '?') {
                parameters.add(values[next++]);
                numbered.append(parameters.size());
            }
        }
        conditions.add(numbered.toString());
        return this;
    }

    public <T> Where andIf(Optional<T> value, String condition) {
        value.ifPresent(present -> and(condition, present));
        return this;
    }

    /** @return the values, for parameters numbered from 1 */
    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** @return all conditions joined, true when there is none */
    @Override
    public String toString() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }
}
