package io.posthorn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosthornTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve|--port|0",
                "serve|--port|70000",
                "serve|--port|http",
                "serve|--data|",
                "status|--data|",
                "stop|--dta|x",
                "start"
            })
    void whatIsUsedWronglyEndsWithTwo(String words) {
        assertThat(Posthorn.run(words.split("\\|", -1))).isEqualTo(2);
    }
}
