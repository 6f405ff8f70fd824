package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleSoftwareContractTest {
    private static final String EVENT = "evt_01h455vb4pex5vsknk084sn02q";
    private static final String UUID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String PAYLOAD = "{\n    \"supplier_id\": 2113\n  }";
    private static final String BODY = "{\"id\":\"" + UUID + "\",\"account_id\":4743,\"event_name\":\"stock\","
            + "\"event_timestamp\":1657012068.444,\"payload\":" + PAYLOAD + "}";

    private final CycleSoftwareContract contract = new CycleSoftwareContract(4743, "Jefe");
    private final Published published = new Published(
            new Message("stock", Instant.ofEpochMilli(1_657_012_068_444L), PAYLOAD.getBytes(UTF_8)), EVENT);

    /** Test case 2 of RFC 4231, then each of its parts changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | true
            jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | false
            Jefe | what do ya want for nothing! | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | false
            Jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844 | false
            Jefe | what do ya want for nothing? | 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843 | false
            Jefe | what do ya want for nothing? | ''                                                               | false
            """)
    void wantsTheHmacOfTheBodyInHexadecimal(String secret, String body, String header, boolean holds) {
        var headers = Map.of("x-cyclesoftware-signature", header);
        var arrival = new Arrival(headers, body.getBytes(UTF_8), Instant.EPOCH, 0, 200);
        var signature = new CycleSoftwareContract(4743, secret).signature().orElseThrow();

        assertThat(signature.holds(arrival)).isEqualTo(holds);
        assertThat(signature.fault(arrival).isEmpty()).isEqualTo(holds);
    }

    @Test
    void wantsTheFiveMembersOfThePage() {
        assertThat(accepts(BODY)).isTrue();
    }

    @Test
    void seesASpaceThatIsMissing() {
        assertThat(contract.body(published)
                        .fault(BODY.replace(": 2113", ":2113").getBytes(UTF_8)))
                .map(Fault::toString)
                .hasValue("expected < 2113\\n  }}> at byte 30, came <2113\\n  }}>.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            4743            | 4744
            068.444         | 068.4440
            "event_name"    | "eventName"
            "account_id":4743, | ``
            {"id"           | no json, {"id"
            """)
    void seesAnEnvelopeThatSaysSomethingElse(String from, String to) {
        assertThat(accepts(BODY.replace(from, to))).isFalse();
    }

    @Test
    void seesMembersInAnotherOrder() {
        var body = BODY.replace("\"account_id\":4743,", "").replace("\"payload\"", "\"account_id\":4743,\"payload\"");

        assertThat(accepts(body)).isFalse();
    }

    @Test
    void namesTheEventInTwoHeaders() {
        assertThat(contract.wireId(EVENT)).isEqualTo(UUID);
        assertThat(contract.headers(published)).isEqualTo(Map.of("X-CycleSoftware-Event", "stock"));
    }

    private boolean accepts(String body) {
        return contract.body(published).fault(body.getBytes(UTF_8)).isEmpty();
    }
}
