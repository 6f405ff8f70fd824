package io.posthorn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Test
    void keepsAPathWithItsQuery() {
        assertThat(LocalPath.of("/deliveries?status=failed&tenant=acme"))
                .contains("/deliveries?status=failed&tenant=acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "deliveries", "/a\r\nb", "/a\\b"
            })
    void leadsNowhereElse(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }
}
