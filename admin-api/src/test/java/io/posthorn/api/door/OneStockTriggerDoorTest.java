package io.posthorn.api.door;

import static io.posthorn.api.door.OneStockClient.body;
import static io.posthorn.api.door.OneStockClient.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.publish.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workflow of the tenant fires a topic. */
class OneStockTriggerDoorTest {
    private final OneStockClient client = new OneStockClient();

    @Test
    void firesATopicWithThePayloadByteForByte() {
        Answer answer = client.door.send(
                "POST",
                "onestock/topics/My_Topic@v2/trigger",
                body("\"payload\": { \"a\" : 1.50 }, \"uid\": \"u\", \"key\": \"k\","
                        + " \"occurred_at\": \"2026-11-20T09:30:00Z\""),
                Map.of("Idempotency-Key", "k-1"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).matches("\\{\"id\":\"evt_\\w+\",\"duplicate\":false,\"matched\":\\[\\]\\}");
        NewEvent event = client.door.ledger.published.get(0);
        assertThat(new String(event.payload(), StandardCharsets.UTF_8)).isEqualTo("{ \"a\" : 1.50 }");
        assertThat(event.topic()).hasToString("My_Topic@v2");
        assertThat(event.uid()).contains("u");
        assertThat(event.key()).contains("k");
        assertThat(event.occurredAt()).contains(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(event.idempotencyKey()).contains("k-1");
    }

    @ParameterizedTest
    @CsvSource({"unknown, 404", "not%20a%20name, 404", "full, 503"})
    void aTopicThatIsNotThereIsAWrongAddress(String topic, int status) {
        Answer answer = client.send("POST", "onestock/topics/" + topic + "/trigger", body("\"payload\": {}"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(client.door.ledger.published).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "uid": "u"                        | required         | /payload
            "payload": {}, "topic": "t"       | unknown_member   | /topic
            "payload": {}, "payload": {}      | duplicate_member | /payload
            "payload": {}, "uid": 7           | type             | /uid
            "payload": {}, "occurred_at": "x" | time             | /occurred_at
            "payload": {"a": 01}              | malformed_json   | /payload/a
            """)
    void tellsWhatIsWrongWithATrigger(String rest, String code, String pointer) {
        refuses(client.send("POST", "onestock/topics/t/trigger", body(rest)), code, pointer);
        assertThat(client.door.ledger.published).isEmpty();
    }

    @Test
    void wantsTheScopeAndTheTenantsKeyForATrigger() {
        String payload = "\"payload\": {}";

        assertThat(client.send("POST", "onestock/topics/t/trigger", body("reader", "MySiteID", payload))
                        .status())
                .isEqualTo(403);
        assertThat(client.send("POST", "onestock/topics/t/trigger", body("other", "MySiteID", payload))
                        .status())
                .isEqualTo(401);
        assertThat(client.door.ledger.published).isEmpty();
    }

    @Test
    void refusesAPayloadOfMoreThan256KiB() {
        String payload = '"' + "x".repeat(256 * 1024) + '"';

        assertThat(client.send("POST", "onestock/topics/t/trigger", body("\"payload\": " + payload))
                        .status())
                .isEqualTo(413);
    }
}
