package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits were computed by another program. */
class OneStockContractTest {
    private static final Instant THEN = Instant.ofEpochSecond(1_795_168_800);
    private static final String BODY = "{\"order_id\":\"A-1\"}";
    private static final String DIGITS = "14c11fd61a28de1731c8ebeffab4bf178a547cc0d2cc4835fec5b2b93d1ff3bb";
    private static final String BY_ANOTHER_KEY = "72335b8a3d8f387d5b68fff20f0e8c476b190742c8560f2106e14f6de74d5088";
    private static final String SIGNED = "t=1795168800,h0=" + DIGITS;

    private final OneStockContract contract = new OneStockContract("personnal_hash_key");

    @Test
    void acceptsWhatTheHashKeySigned() {
        assertThat(holds(SIGNED, BODY, THEN)).isTrue();
    }

    @Test
    void acceptsAnOlderKeyBehindTheNewestOne() {
        assertThat(holds("t=1795168800,h0=" + BY_ANOTHER_KEY + ",h1=" + DIGITS, BODY, THEN))
                .isTrue();
    }

    @Test
    void refusesAnotherKey() {
        assertThat(holds("t=1795168800,h0=" + BY_ANOTHER_KEY, BODY, THEN)).isFalse();
    }

    /** A # stands for the digits that would be right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            another time     | t=1795168801,h0=#  | {"order_id":"A-1"}
            no time          | h0=#               | {"order_id":"A-1"}
            a word as time   | t=yesterday,h0=#   | {"order_id":"A-1"}
            another byte     | t=1795168800,h0=#  | {"order_id":"B-1"}
            one more space   | t=1795168800,h0=#  | {"order_id": "A-1"}
            one more digit   | t=1795168800,h0=0# | {"order_id":"A-1"}
            another scheme   | t=1795168800,v0=#  | {"order_id":"A-1"}
            a dot, no comma  | t=1795168800.h0=#  | {"order_id":"A-1"}
            nothing          | ``                 | {"order_id":"A-1"}
            """)
    void refusesWhatWasTamperedWith(String what, String header, String body) {
        assertThat(holds(header.replace("#", DIGITS), body, THEN)).as(what).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void refusesWhatIsMoreThanFiveMinutesOff(int seconds, boolean holds) {
        assertThat(holds(SIGNED, BODY, THEN.plusSeconds(seconds))).isEqualTo(holds);
    }

    @Test
    void saysWhatWasExpectedAndWhatCame() {
        var arrival = new Arrival(Map.of(), BODY.getBytes(UTF_8), THEN, 0, 202);

        assertThat(contract.signature().orElseThrow().fault(arrival))
                .map(Fault::toString)
                .hasValue("expected t=<a time at most five minutes off>,h0=<HMAC-SHA256 of time, dot and body by our"
                        + " hash_key>, came <> in Onestock-Signature.");
    }

    @Test
    void wantsThePayloadAlone() {
        var message = new Message("order_state_changed", THEN, BODY.getBytes(UTF_8));
        var body = contract.body(new Published(message, "evt_1"));

        assertThat(body.fault(BODY.getBytes(UTF_8))).isEmpty();
        assertThat(body.fault((BODY + "\n").getBytes(UTF_8))).isPresent();
        assertThat(body.fault(BODY.replace("A", "B").getBytes(UTF_8))).isPresent();
    }

    private boolean holds(String header, String body, Instant at) {
        var headers = Map.of("Onestock-Signature", header);
        var arrival = new Arrival(headers, body.getBytes(UTF_8), at, 0, 202);
        return contract.signature().orElseThrow().holds(arrival);
    }
}
