package io.posthorn.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesMembersInTheirOrder() {
        Json json = new Fields()
                .text("b", "x")
                .number("a", 1)
                .text("none", Optional.empty())
                .time("at", Instant.parse("2026-11-20T09:30:00Z"))
                .json("list", Json.texts(Stream.of("p", "q")))
                .json();

        assertThat(json)
                .hasToString(
                        "{\"b\":\"x\",\"a\":1,\"none\":null,\"at\":\"2026-11-20T09:30:00Z\",\"list\":[\"p\",\"q\"]}");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(Json.of("\"\\\n\u0001é")).hasToString("\"\\\"\\\\\\n\\u0001é\"");
    }

    @Test
    void writesWholeNumbersWithoutAFraction() {
        assertThat(Json.of(15.0)).hasToString("15");
        assertThat(Json.of(0.2)).hasToString("0.2");
    }
}
