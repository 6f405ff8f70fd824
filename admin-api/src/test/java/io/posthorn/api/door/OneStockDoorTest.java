package io.posthorn.api.door;

import static io.posthorn.api.door.OneStockClient.LEAST;
import static io.posthorn.api.door.OneStockClient.WEBHOOKS;
import static io.posthorn.api.door.OneStockClient.WHOLE;
import static io.posthorn.api.door.OneStockClient.body;
import static io.posthorn.api.door.OneStockClient.id;
import static io.posthorn.api.door.OneStockClient.refuses;
import static io.posthorn.api.door.OneStockClient.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.webhook.WebhookStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering a webhook by the request that the document prints. */
class OneStockDoorTest {
    private final OneStockClient client = new OneStockClient();

    @Test
    void registersByTheVendorsRequestAndShowsTheHashKeyOnce() {
        Answer answer = client.send("POST", WEBHOOKS, webhook(WHOLE));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).matches("""
                        \\{"id":"whk_\\w+","hash_key":"personnal_hash_key","http_method":"PUT","status":"paused",\
                        "topics":\\["order_state_changed","parcel_state_changed"\\],"url":"https://mywebhookurl/"\\}""");
        assertThat(client.stored(id(answer)).terms().profile()).hasToString("onestock");
        assertThat(client.stored(id(answer)).status()).isEqualTo(WebhookStatus.PAUSED);
        assertThat(client.patch(id(answer), body("\"status\": \"enabled\"")).body())
                .doesNotContain("hash_key");
    }

    @Test
    void makesAHashKeyAndPostsAndIsEnabledWhenNothingElseIsSaid() {
        assertThat(client.send("POST", WEBHOOKS, webhook(LEAST)).body())
                .containsPattern("\"hash_key\":\"[\\w-]{43}\",\"http_method\":\"POST\",\"status\":\"enabled\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"topics": ["order_state_changed", "nothing"], "url": "https://a.example/"} | unknown_topic  | /webhook/topics/1
            {"topics": ["order_state_changed", 7], "url": "https://a.example/"}        | type           | /webhook/topics/1
            {"topics": [], "url": "https://a.example/"}                                | topics         | /webhook/topics
            {"topics": "order_state_changed", "url": "https://a.example/"}             | type           | /webhook/topics
            {"url": "https://a.example/"}                                              | required       | /webhook/topics
            {"topics": ["order_state_changed"]}                                        | required       | /webhook/url
            {"topics": ["order_state_changed"], "url": 7}                              | type           | /webhook/url
            {"topics": ["order_state_changed"], "url": "ftp://a.example/"}             | scheme         | /webhook/url
            {"topics": ["order_state_changed"], "url": "https://denied.example/"}      | egress_denied  | /webhook/url
            {"topics": ["order_state_changed"], "url": "https://a.example/", "http_method": "GET"} | method | /webhook/http_method
            {"topics": ["order_state_changed"], "url": "https://a.example/", "status": "disabled"} | word   | /webhook/status
            {"topics": ["order_state_changed"], "url": "https://a.example/", "status": "active"}   | word   | /webhook/status
            {"topics": ["order_state_changed"], "url": "https://a.example/", "hash_key": ""}       | secret | /webhook/hash_key
            {"topics": ["order_state_changed"], "url": "https://a.example/", "hashkey": "x"}       | unknown_member   | /webhook/hashkey
            {"topics": ["order_state_changed"], "url": "https://a.example/", "url": "https://b.example/"} | duplicate_member | /webhook/url
            """)
    void tellsWhatIsWrongAtTheVendorsOwnMember(String webhook, String code, String pointer) {
        refuses(client.send("POST", WEBHOOKS, webhook(webhook)), code, pointer);
        assertThat(client.door.here.actions()).isEmpty();
    }

    @Test
    void answersARepeatedRegistrationOnce() {
        Map<String, String> headers = Map.of("Idempotency-Key", "k-1");

        Answer first = client.door.send("POST", WEBHOOKS, webhook(LEAST), headers);
        Answer second = client.door.send("POST", WEBHOOKS, webhook(LEAST), headers);
        Answer other = client.door.send("POST", WEBHOOKS, webhook(WHOLE), headers);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(400);
        assertThat(client.door.here.actions()).containsExactly("webhook.register");
    }

    @Test
    void registersByTheRequestAsItIsPrinted() {
        Answer answer = client.send("POST", WEBHOOKS, """
                {
                  "site_id": "MySiteID",
                  "token":"acme",
                  "webhook": {
                    "hash_key": "personnal_hash_key",
                    "http_method": "POST",
                    "status": "enabled",
                    "topics": [
                      "order_state_changed",
                      "parcel_state_changed",
                      "line_item_group_state_changed"
                    ],
                    "url": "https://myWebhookURL"
                  }
                }""");

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "hash_key, {}",
        "hash_key, []",
        "hash_key, 7",
        "http_method, true",
        "http_method, {}",
        "status, []",
        "status, 0",
        "url, {}",
        "url, false",
        "topics, {}",
        "topics, 7",
        "topics, true"
    })
    void tellsAMemberOfAnotherType(String member, String value) {
        refuses(
                client.send("POST", WEBHOOKS, webhook("{\"" + member + "\": " + value + "}")),
                "type",
                "/webhook/" + member + "\"");
    }
}
