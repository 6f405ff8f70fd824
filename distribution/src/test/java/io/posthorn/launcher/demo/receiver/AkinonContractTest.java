package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits were computed by another program. */
class AkinonContractTest {
    private static final String BODY = "{\"event\":{\"type\":\"package.status.packed\","
            + "\"uuid\":\"01890a5dac96774bbcceb302099a8057\"},\"payload\":{ \"id\": 7 }}";
    private static final String SIGNED = "sha256=923474b5287dc55e17fd243efde7e61868bf87b8e3dc8e9c9beb0941f52c0382";

    private final AkinonContract contract = new AkinonContract(Map.of("X-Shop", "harbour"), "our own words");
    private final Published published = new Published(
            new Message("package.status.packed", Instant.EPOCH, "{ \"id\": 7 }".getBytes(UTF_8)),
            "evt_01h455vb4pex5vsknk084sn02q");

    @Test
    void acceptsWhatTheSecretKeySigned() {
        assertThat(isSigned("our own words", SIGNED, BODY)).isTrue();
    }

    @Test
    void refusesWhatWasTamperedWith() {
        assertThat(isSigned("our other words", SIGNED, BODY)).isFalse();
        assertThat(isSigned("our own words", SIGNED, BODY.replace('7', '8'))).isFalse();
        assertThat(isSigned("our own words", SIGNED.substring("sha256=".length()), BODY))
                .isFalse();
        assertThat(isSigned("our own words", SIGNED + "0", BODY)).isFalse();
        assertThat(isSigned("our own words", "", BODY)).isFalse();
    }

    @Test
    void wantsTheEventBesideThePayload() {
        assertThat(accepts(BODY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            package.status.packed            | package-status-packed
            01890a5dac96774bbcceb302099a8057 | 01890a5d-ac96-774b-bcce-b302099a8057
            01890a5dac96774bbcceb302099a8057 | 01890a5dac96774bbcceb302099a8058
            "id": 7                          | "id":7
            "payload"                        | "data"
            """)
    void seesABodyThatSaysSomethingElse(String from, String to) {
        assertThat(accepts(BODY.replace(from, to))).isFalse();
    }

    @Test
    void wantsTheTypeAndTheSubscribersOwnHeaders() {
        assertThat(contract.headers(published))
                .isEqualTo(Map.of("X-Whisperer-Event", "package.status.packed", "X-Shop", "harbour"));
    }

    private boolean accepts(String body) {
        return contract.body(published).fault(body.getBytes(UTF_8)).isEmpty();
    }

    private static boolean isSigned(String secretKey, String header, String body) {
        var headers = Map.of("X-Whisperer-Signature", header);
        var arrival = new Arrival(headers, body.getBytes(UTF_8), Instant.EPOCH, 0, 200);
        return new AkinonContract(Map.of(), secretKey).signature().orElseThrow().holds(arrival);
    }
}
