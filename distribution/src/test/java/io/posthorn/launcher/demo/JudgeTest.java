package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String EVENT = "evt_01h455vb4pex5vsknk084sn02q";
    private static final String UUID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String NAME = Example.STOCK_ITEM.topic();
    private static final String PAYLOAD = new String(Example.STOCK_ITEM.payload(), UTF_8);
    private static final String BODY = "{\"id\":\"" + UUID + "\",\"account_id\":4743,\"event_name\":\"" + NAME
            + "\",\"event_timestamp\":1657012068.444,\"payload\":" + PAYLOAD + "}";

    private final Judge judge = judge(DemoTenant.CYCLE);

    @Test
    void acceptsTheEnvelopeOfThePage() {
        assertThat(judge.hasBody(body(BODY))).isTrue();
    }

    @Test
    void seesASpaceThatIsMissing() {
        assertThat(judge.hasBody(body(BODY.replace("\"supplier_id\": 2113", "\"supplier_id\":2113"))))
                .isFalse();
    }

    @Test
    void seesAnEnvelopeThatSaysSomethingElse() {
        assertThat(judge.hasBody(body(BODY.replace("4743", "4744")))).isFalse();
        assertThat(judge.hasBody(body(BODY.replace("068.444", "068.4440")))).isFalse();
        assertThat(judge.hasBody(body(BODY.replace("\"event_name\"", "\"eventName\""))))
                .isFalse();
        assertThat(judge.hasBody(body(BODY.replace("\"account_id\":4743,", ""))))
                .isFalse();
        assertThat(judge.hasBody(body("no json,\"payload\":" + PAYLOAD + "}"))).isFalse();
    }

    @Test
    void acceptsTheEnvelopeOfStandardWebhooks() {
        var body = "{\"type\":\"" + NAME + "\",\"timestamp\":\"2022-07-05T09:07:48.444Z\",\"data\":" + PAYLOAD + "}";

        assertThat(judge(DemoTenant.SHOP).hasBody(body(body))).isTrue();
        assertThat(judge(DemoTenant.SHOP).hasBody(body(BODY))).isFalse();
    }

    @Test
    void wantsEveryHeader() {
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "X-CycleSoftware-Delivery",
                UUID,
                "X-CycleSoftware-Event",
                NAME,
                "posthorn-topic",
                NAME,
                "posthorn-attempt",
                "2",
                "posthorn-sequence",
                "7");
        var arrival = new Arrival(headers, new byte[0], Instant.EPOCH, 0, 200);

        assertThat(judge.hasHeaders(arrival, 2, "7")).isTrue();
        assertThat(judge.hasHeaders(arrival, 3, "7")).isFalse();
        assertThat(judge.hasHeaders(arrival, 2, "8")).isFalse();
        assertThat(judge(DemoTenant.SHOP).hasHeaders(arrival, 2, "7")).isFalse();
    }

    private static Arrival body(String body) {
        return new Arrival(Map.of(), body.getBytes(UTF_8), Instant.EPOCH, 0, 200);
    }

    private static Judge judge(DemoTenant tenant) {
        var nowhere = URI.create("http://127.0.0.1:1");
        var mailbox = new Mailbox(nowhere, tenant.contract().idHeader(), Clock.systemUTC());
        var seeded = new Seeded(tenant, new Api(HttpClient.newHttpClient(), nowhere, ""), "whk_1", "secret", mailbox);
        return new Judge(seeded, new Published(Example.STOCK_ITEM, EVENT));
    }
}
