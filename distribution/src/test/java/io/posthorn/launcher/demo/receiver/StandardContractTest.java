package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardContractTest {
    private final StandardContract contract = new StandardContract("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private final Published published = new Published(
            new Message("stock", Instant.parse("2022-07-05T09:07:48.444Z"), "{ \"n\": 1.0 }".getBytes(UTF_8)), "evt_1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"stock","timestamp":"2022-07-05T09:07:48.444Z","data":{ "n": 1.0 }}  | true
            {"type":"stock","timestamp":"2022-07-05T09:07:48.444Z","data":{ "n": 1.00 }} | false
            {"type":"stock","timestamp":"2022-07-05T09:07:48.445Z","data":{ "n": 1.0 }}  | false
            {"type":"other","timestamp":"2022-07-05T09:07:48.444Z","data":{ "n": 1.0 }}  | false
            {"type":"stock","data":{ "n": 1.0 }}                                         | false
            {"type":"stock","timestamp":"2022-07-05T09:07:48.444Z"}                      | false
            { "n": 1.0 }                                                                 | false
            """)
    void wantsTypeTimeAndData(String body, boolean holds) {
        assertThat(contract.body(published).fault(body.getBytes(UTF_8)).isEmpty())
                .isEqualTo(holds);
    }
}
