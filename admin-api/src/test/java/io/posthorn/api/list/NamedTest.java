package io.posthorn.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final List<String> ALL = List.of("b", "d", "f", "h", "j");

    @Test
    void walksForthAndBack() {
        Named<String> first = page(ALL, Optional.empty());
        Named<String> second = page(ALL, first.next());
        Named<String> third = page(ALL, second.next());
        Named<String> again = page(ALL, third.prev());

        assertThat(first.rows()).containsExactly("b", "d");
        assertThat(first.prev()).isEmpty();
        assertThat(second.rows()).containsExactly("f", "h");
        assertThat(third.rows()).containsExactly("j");
        assertThat(third.next()).isEmpty();
        assertThat(again.rows()).isEqualTo(second.rows());
    }

    @Test
    void whatIsTakenAwayOrAddedBeforeThePlaceMovesNothingBehindIt() {
        Optional<NameCursor> place = page(ALL, Optional.empty()).next();

        assertThat(page(List.of("b", "f", "h", "j"), place).rows()).containsExactly("f", "h");
        assertThat(page(List.of("a", "b", "c", "d", "f", "h"), place).rows()).containsExactly("f", "h");
    }

    @Test
    void aCursorIsReadBackAndNothingElseIsOne() {
        NameCursor cursor = new NameCursor("order.zur\u00fcck", NameCursor.Direction.BACK);

        assertThat(NameCursor.parse(cursor.toString())).contains(cursor);
        assertThat(NameCursor.parse("f?")).isEmpty();
        assertThat(NameCursor.parse("oAAAA")).isEmpty();
    }

    private static Named<String> page(List<String> all, Optional<NameCursor> cursor) {
        return Named.page(all, Function.identity(), new Named.Request(2, cursor));
    }
}
