package io.posthorn.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    @Test
    void walksForthAndBack() {
        Page<Integer> first = Slices.page(ALL, PageRequest.first(2));
        Page<Integer> second = Slices.page(ALL, new PageRequest(2, first.next()));
        Page<Integer> third = Slices.page(ALL, new PageRequest(2, second.next()));
        Page<Integer> again = Slices.page(ALL, new PageRequest(2, third.prev()));

        assertThat(first.rows()).containsExactly(1, 2);
        assertThat(first.prev()).isEmpty();
        assertThat(second.rows()).containsExactly(3, 4);
        assertThat(third.rows()).containsExactly(5);
        assertThat(third.next()).isEmpty();
        assertThat(again.rows()).containsExactly(3, 4);
    }

    @Test
    void standsACursorOfAnotherList() {
        Cursor foreign = Cursor.olderThan(new UUID(-1, -1));

        assertThat(Slices.page(ALL, new PageRequest(2, Optional.of(foreign))).rows())
                .containsExactly(1, 2);
    }
}
