package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

class SplicedTest {
    @Test
    void leavesTheBytesAsTheyAre() {
        var event = Json.createObjectBuilder().add("topic", "t").build();

        var body = Spliced.with(event, "payload", "{ \"ä\": 1.0\n}".getBytes(UTF_8));

        assertThat(new String(body, UTF_8)).isEqualTo("{\"topic\":\"t\",\"payload\":{ \"ä\": 1.0\n}}");
    }
}
