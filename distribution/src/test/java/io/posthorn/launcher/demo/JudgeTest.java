package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.launcher.demo.receiver.AkinonContract;
import io.posthorn.launcher.demo.receiver.Arrival;
import io.posthorn.launcher.demo.receiver.Fault;
import io.posthorn.launcher.demo.receiver.FrontContract;
import io.posthorn.launcher.demo.receiver.Message;
import io.posthorn.launcher.demo.receiver.Published;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final String PAYLOAD = "{ \"id\": 7 }";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "application/json",
            "posthorn-id", "evt_1",
            "X-Whisperer-Event", "packed",
            "X-Shop", "harbour",
            "posthorn-topic", "packed",
            "posthorn-attempt", "2",
            "posthorn-sequence", "7");

    private final Published published =
            new Published(new Message("packed", Instant.EPOCH, PAYLOAD.getBytes(UTF_8)), "evt_1");
    private final Judge judge = new Judge(new AkinonContract(Map.of("X-Shop", "harbour"), "key"), published);

    @Test
    void wantsEveryHeader() {
        assertThat(judge.headers(arrival(HEADERS), 2, "7")).isEmpty();
        assertThat(judge.headers(arrival(HEADERS), 3, "7"))
                .map(Fault::toString)
                .hasValue("expected {posthorn-attempt=3}, came {posthorn-attempt=2}.");
        assertThat(judge.headers(arrival(HEADERS), 2, "8")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type",
                "posthorn-id",
                "X-Whisperer-Event",
                "X-Shop",
                "posthorn-topic",
                "posthorn-attempt",
                "posthorn-sequence"
            })
    void seesAHeaderThatIsMissing(String name) {
        var headers = new TreeMap<>(HEADERS);
        headers.remove(name);

        assertThat(judge.headers(arrival(headers), 2, "7")).isPresent();
    }

    @Test
    void wantsASignatureOnlyWhereTheVendorSigns() {
        assertThat(judge.signature(arrival(HEADERS))).isPresent();
        assertThat(new Judge(new FrontContract(), published).signature(arrival(HEADERS)))
                .isEmpty();
    }

    @Test
    void wantsTheBodyOfTheContract() {
        assertThat(judge.body(arrival(HEADERS))).isPresent();
        assertThat(new Judge(new FrontContract(), published).body(arrival(HEADERS)))
                .isEmpty();
    }

    private static Arrival arrival(Map<String, String> headers) {
        return new Arrival(headers, PAYLOAD.getBytes(UTF_8), Instant.EPOCH, 0, 200);
    }
}
