package io.posthorn.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysetTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void theOnlyPageHasNoNeighbours() {
        Page<UUID> page = new Keyset(PageRequest.first(3)).page(List.of(C, B, A), id -> id);

        assertThat(page.rows()).containsExactly(C, B, A);
        assertThat(page.next()).isEmpty();
        assertThat(page.prev()).isEmpty();
    }

    @Test
    void oneRowTooManyTellsThatTheListGoesOn() {
        Page<UUID> page = new Keyset(PageRequest.first(2)).page(List.of(C, B, A), id -> id);

        assertThat(page.rows()).containsExactly(C, B);
        assertThat(page.next()).contains(Cursor.olderThan(B));
    }

    @Test
    void aWalkTowardsNewerRowsIsTurnedRound() {
        Keyset keyset = new Keyset(new PageRequest(1, Optional.of(Cursor.newerThan(A))));

        Page<UUID> page = keyset.page(List.of(B, C), id -> id);

        assertThat(page.rows()).containsExactly(B);
        assertThat(page.prev()).contains(Cursor.newerThan(B));
        assertThat(page.next()).contains(Cursor.olderThan(B));
        assertThat(keyset.condition("x.id")).isEqualTo(" and x.id > :edge");
        assertThat(keyset.order("x.id")).isEqualTo(" order by x.id asc");
    }

    @Test
    void anEmptyPageHasNoNeighboursToName() {
        Page<UUID> page = new Keyset(new PageRequest(1, Optional.of(Cursor.olderThan(A)))).page(List.of(), id -> id);

        assertThat(page.next()).isEmpty();
        assertThat(page.prev()).isEmpty();
    }
}
