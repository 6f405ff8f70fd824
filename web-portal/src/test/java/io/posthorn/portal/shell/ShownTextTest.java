package io.posthorn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void makesCharactersVisibleThatTurnTheDirection() {
        var shown = ShownText.of("a\u202Eb".getBytes(StandardCharsets.UTF_8));

        assertThat(shown.text()).isEqualTo("a⟨U+202E⟩b");
    }

    @Test
    void cutsAfter64Kibibytes() {
        var shown = ShownText.of(new byte[65 * 1024]);

        assertThat(shown.cut()).isTrue();
        assertThat(shown.text()).hasSize(64 * 1024);
        assertThat(shown.bytes()).isEqualTo(65 * 1024);
    }
}
