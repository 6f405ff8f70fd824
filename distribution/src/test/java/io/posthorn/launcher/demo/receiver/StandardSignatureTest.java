package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values are the ones that the libraries of Standard Webhooks test themselves with. */
class StandardSignatureTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant THEN = Instant.ofEpochSecond(1614265330);

    private final StandardSignature signature = new StandardSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void acceptsThePublishedExample() {
        assertThat(signature.holds(request(ID, TIME, SIGNED, BODY, THEN))).isTrue();
    }

    @Test
    void acceptsOneGoodSignatureAmongSeveral() {
        var several = "v1a,AAAA v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + SIGNED;

        assertThat(signature.holds(request(ID, TIME, several, BODY, THEN))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            msg_other                    | 1614265330 | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test": 2432232314}
            ``                           | 1614265330 | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265331 | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | yesterday  | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF= | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | v1,not base64                                   | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | ``                                              | {"test": 2432232314}
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | {"test":2432232314}
            """)
    void refusesWhatWasTamperedWith(String id, String time, String header, String body) {
        assertThat(signature.holds(request(id, time, header, body, THEN))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void refusesWhatIsMoreThanFiveMinutesOff(int seconds, boolean holds) {
        var arrival = request(ID, TIME, SIGNED, BODY, THEN.plusSeconds(seconds));

        assertThat(signature.holds(arrival)).isEqualTo(holds);
    }

    private static Arrival request(String id, String time, String header, String body, Instant at) {
        var headers = Map.of("Webhook-Id", id, "Webhook-Timestamp", time, "Webhook-Signature", header);
        return new Arrival(headers, body.getBytes(UTF_8), at, 0, 200);
    }
}
