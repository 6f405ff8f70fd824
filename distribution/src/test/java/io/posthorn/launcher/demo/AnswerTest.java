package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final String CALL = "POST /compat/front/api/webhooks";

    @Test
    void givesWhatItHolds() throws IOException {
        assertThat(answer("{\"id\":\"whk_1\"}").is(201).text("id")).isEqualTo("whk_1");
        assertThat(answer("[{}]").array()).hasSize(1);
    }

    @Test
    void saysWhatWasExpectedAndWhatCame() {
        assertThatThrownBy(() -> answer("gone").is(202))
                .isInstanceOf(IOException.class)
                .hasMessage(CALL + ": expected status 202, came status 201: gone");
        assertThatThrownBy(() -> answer("{\"id\":1}").text("id"))
                .hasMessage(CALL + ": expected a text in 'id', came {\"id\":1}");
        assertThatThrownBy(() -> answer("{}").array()).hasMessage(CALL + ": expected an array, came {}");
        assertThatThrownBy(() -> answer("gone").object()).hasMessage(CALL + ": expected an object, came gone");
    }

    private static Answer answer(String body) {
        return new Answer(CALL, 201, body.getBytes(UTF_8));
    }
}
