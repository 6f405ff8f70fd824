package io.posthorn.portal.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultLineTest {
    private static final byte[] PAYLOAD =
            "{\"id\":12,\"lines\":[{\"sku\":\"A\"}],\"a/b\":null}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "/payload/id, /id, 12",
        "/payload/lines/0, /lines/0, '{\"sku\":\"A\"}'",
        "/payload/a~1b, /a~1b, null",
        "/payload/missing, /missing, ''",
        "/payload, /, ''",
        "/uid, /uid, ''"
    })
    void showsThePlaceAndWhatStandsThere(String pointer, String place, String found) {
        assertThat(of(pointer)).isEqualTo(new FaultLine(place, "Wrong.", found));
    }

    @Test
    void shortensWhatIsLong() {
        byte[] payload = ("{\"text\":\"" + "x".repeat(500) + "\"}").getBytes(StandardCharsets.UTF_8);

        FaultLine line = FaultLine.of(new Fault("/payload/text", "code", "Wrong."), payload);

        assertThat(line.found()).hasSize(81).endsWith("…");
    }

    private static FaultLine of(String pointer) {
        return FaultLine.of(new Fault(pointer, "code", "Wrong."), PAYLOAD);
    }
}
