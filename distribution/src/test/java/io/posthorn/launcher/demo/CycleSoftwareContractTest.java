package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleSoftwareContractTest {
    private final CycleSoftwareContract contract = new CycleSoftwareContract(4743);

    /** Test case 2 of RFC 4231, then each of its parts changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | true
            jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | false
            Jefe | what do ya want for nothing! | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 | false
            Jefe | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844 | false
            Jefe | what do ya want for nothing? | 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843 | false
            """)
    void wantsTheHmacOfTheBodyInHexadecimal(String secret, String body, String header, boolean holds) {
        var headers = Map.of("x-cyclesoftware-signature", header);
        var arrival = new Arrival(headers, body.getBytes(UTF_8), Instant.EPOCH, 0, 200);

        assertThat(contract.isSigned(arrival, secret)).isEqualTo(holds);
    }

    @Test
    void refusesAnUnsignedRequest() {
        var arrival = new Arrival(Map.of(), new byte[0], Instant.EPOCH, 0, 200);

        assertThat(contract.isSigned(arrival, "secret")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "evt_00000000000000000000000000, 00000000-0000-0000-0000-000000000000",
        "evt_7zzzzzzzzzzzzzzzzzzzzzzzzz, ffffffff-ffff-ffff-ffff-ffffffffffff",
        "evt_01h455vb4pex5vsknk084sn02q, 01890a5d-ac96-774b-bcce-b302099a8057",
    })
    void readsTheUuidOutOfAnId(String event, String uuid) {
        assertThat(contract.wireId(event)).isEqualTo(uuid);
    }

    @Test
    void choosesASecretThatIsPlainText() {
        assertThat(contract.chooseSecret(new Random(1))).hasSizeLessThan(256).startsWith("our own words ");
    }
}
