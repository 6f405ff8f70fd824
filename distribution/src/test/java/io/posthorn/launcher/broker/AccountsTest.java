package io.posthorn.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountsTest {
    /** The two lines that OpenMQ 6.5.1 itself writes for these passwords. */
    @Test
    void writesTheLinesOpenMqWrites() {
        assertThat(new Accounts("admin", "guest", "guest").lines())
                .containsExactly(
                        "admin:-2d5455c8583c24eec82c7a1e273ea02e:admin:1",
                        "guest:-2c3c4a34aa2c392f39edd112333c230d:user:1");
    }
}
