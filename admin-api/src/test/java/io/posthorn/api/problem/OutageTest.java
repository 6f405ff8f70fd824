package io.posthorn.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.jdbc.LedgerUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57P03", "58030"})
    void aDatabaseThatIsAwayIsTriedAgain(String state) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));

        assertThat(Problems.of(failure).status()).isEqualTo(503);
        assertThat(Problems.of(new LedgerUnavailable(new SQLException("gone", state)))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void aPoolWithoutConnectionsIsTriedAgain() {
        assertThat(Outage.explains(new SQLException("Error in allocating a connection")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42601"})
    void aMistakeOfOursStaysOne(String state) {
        assertThat(Problems.of(new IllegalStateException(new SQLException("bug", state)))
                        .status())
                .isEqualTo(500);
    }
}
