package io.posthorn.api.list;

import io.posthorn.api.list.NameCursor.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a list in the order of their names, which names may join and leave between two pages. */
public record Named<T>(List<T> rows, Optional<NameCursor> next, Optional<NameCursor> prev, int limit) {
    /** What is asked for. */
    public record Request(int limit, Optional<NameCursor> cursor) {}

    /** @param all in the order of their names, of which each occurs once */
    public static <T> Named<T> page(List<T> all, Function<T, String> name, Request asked) {
        int place = asked.cursor().map(cursor -> place(all, name, cursor)).orElse(0);
        boolean isBack = asked.cursor()
                .filter(cursor -> cursor.towards() == Direction.BACK)
                .isPresent();
        int from = isBack ? Math.max(place - asked.limit(), 0) : place;
        int to = isBack ? place : Math.min(place + asked.limit(), all.size());
        List<T> rows = List.copyOf(all.subList(from, to));
        Optional<NameCursor> next = rows.isEmpty() || to == all.size()
                ? Optional.empty()
                : Optional.of(new NameCursor(name.apply(rows.get(rows.size() - 1)), Direction.FORTH));
        Optional<NameCursor> prev = rows.isEmpty() || from == 0
                ? Optional.empty()
                : Optional.of(new NameCursor(name.apply(rows.get(0)), Direction.BACK));
        return new Named<>(rows, next, prev, asked.limit());
    }

    /** @return how many stand before the cursor, going back, or up to it, going forth */
    private static <T> int place(List<T> all, Function<T, String> name, NameCursor cursor) {
        return (int)
                all.stream().filter(row -> cursor.isBehind(name.apply(row))).count();
    }
}
