package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneStockDoorTest {
    private static final String WEBHOOKS = "onestock/webhooks";
    private static final String LEAST = """
            {"topics": ["order_state_changed"], "url": "https://shop.example/hook"}""";
    private static final String WHOLE = """
            {"hash_key": "personnal_hash_key", "http_method": "PUT", "status": "paused",
            "topics": ["order_state_changed", "parcel_state_changed"], "url": "https://myWebhookURL"}""";

    private final WebhooksDoor door = new WebhooksDoor();

    private Answer send(String method, String path, String body) {
        return door.send(method, path, body, Map.of());
    }

    /** @param rest members beside the credentials */
    private static String body(String token, String site, String rest) {
        return "{\"site_id\": \"" + site + "\", \"token\": \"" + token + "\", " + rest + "}";
    }

    private static String body(String rest) {
        return body("acme", "MySiteID", rest);
    }

    private static String webhook(String webhook) {
        return body("\"webhook\": " + webhook);
    }

    private String registered(String webhook) {
        return id(send("POST", WEBHOOKS, webhook(webhook)));
    }

    private static String id(Answer answer) {
        return answer.body().replaceAll(".*\"id\":\"(\\w+)\".*", "$1");
    }

    private Answer patch(String id, String body) {
        return send("PATCH", WEBHOOKS + '/' + id + "/status", body);
    }

    private Webhook stored(String id) {
        return door.here.find(WebhookId.parse(id).orElseThrow()).orElseThrow();
    }

    @Test
    void registersByTheVendorsRequestAndShowsTheHashKeyOnce() {
        Answer answer = send("POST", WEBHOOKS, webhook(WHOLE));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).matches("""
                        \\{"id":"whk_\\w+","hash_key":"personnal_hash_key","http_method":"PUT","status":"paused",\
                        "topics":\\["order_state_changed","parcel_state_changed"\\],"url":"https://mywebhookurl/"\\}""");
        assertThat(stored(id(answer)).terms().profile()).hasToString("onestock");
        assertThat(stored(id(answer)).status()).isEqualTo(WebhookStatus.PAUSED);
        assertThat(patch(id(answer), body("\"status\": \"enabled\"")).body()).doesNotContain("hash_key");
    }

    @Test
    void makesAHashKeyAndPostsAndIsEnabledWhenNothingElseIsSaid() {
        assertThat(send("POST", WEBHOOKS, webhook(LEAST)).body())
                .containsPattern("\"hash_key\":\"[\\w-]{43}\",\"http_method\":\"POST\",\"status\":\"enabled\"");
    }

    @Test
    void knowsTheTenantByIdAndByNameInAnyCase() {
        String byId = body("acme", door.here.tenantId().toString(), "\"webhook\": " + LEAST);
        String byName = body("acme", "MYSITEID", "\"webhook\": " + LEAST);

        assertThat(send("POST", WEBHOOKS, byId).status()).isEqualTo(201);
        assertThat(send("POST", "OneStock/WebHooks/", byName).status()).isEqualTo(201);
    }

    @Test
    void aPlatformKeyNamesTheTenantByItsSite() {
        Answer made = send("POST", WEBHOOKS, body("platform", "MySiteID", "\"webhook\": " + LEAST));

        assertThat(stored(id(made)).tenant()).isEqualTo(door.here.tenantId());
        assertThat(send(
                                "POST",
                                "onestock/tenants/other/webhooks",
                                body("platform", "MySiteID", "\"webhook\": " + LEAST))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"site_id\": \"MySiteID\", \"token\": \"nobody\"}",
                "{\"site_id\": \"MySiteID\", \"token\": \"other\"}",
                "{\"site_id\": \"other\", \"token\": \"acme\"}",
                "{\"site_id\": \"nowhere\", \"token\": \"acme\"}",
                "{\"site_id\": \"MySiteID\", \"token\": null}",
                "{\"site_id\": \"MySiteID\"}",
                ""
            })
    void wantsAKeyOfTheTenantAndTellsNothingMore(String body) {
        Answer answer = send("POST", WEBHOOKS, body);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("""
                {"type":"https://posthorn.dev/problems/unauthorized","title":"Unauthorized","status":401,\
                "detail":"A valid API key of the tenant site_id is needed here.","code":"unauthorized",\
                "errors":[{"pointer":"/token","code":"unauthorized",\
                "detail":"A valid API key of the tenant site_id is needed here."}]}""");
        assertThat(door.here.actions()).isEmpty();
    }

    @Test
    void wantsTheScope() {
        Answer answer = send("POST", WEBHOOKS, body("reader", "MySiteID", "\"webhook\": " + LEAST));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("scope_missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"site_id": "MySiteID", "token": "acme"                                    | malformed_json | ``
            [1]                                                                        | type           | ``
            {"token": "acme"}                                                          | required       | /site_id
            {"site_id": 7, "token": "acme"}                                            | type           | /site_id
            {"site_id": "MySiteID", "token": 7}                                        | type           | /token
            {"site_id": "MySiteID", "token": "nobody", "token": "acme"}                | duplicate_member | /token
            {"site_id": "MySiteID", "token": "acme", "webhook": {}, "webhook": {}}     | duplicate_member | /webhook
            {"site_id": "MySiteID", "token": "acme"}                                   | required       | /webhook
            {"site_id": "MySiteID", "token": "acme", "webhook": []}                    | type           | /webhook
            {"site_id": "MySiteID", "token": "acme", "webhook": {}, "webhooks": 1}     | unknown_member | /webhooks
            """)
    void tellsWhatIsWrongWithTheFrame(String body, String code, String pointer) {
        refuses(send("POST", WEBHOOKS, body), code, pointer);
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
        refuses(send("POST", WEBHOOKS, webhook(webhook)), code, pointer);
        assertThat(door.here.actions()).isEmpty();
    }

    private static void refuses(Answer answer, String code, String pointer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"pointer\":\"" + pointer)
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("acme");
    }

    @Test
    void refusesALargeBodyBeforeItLooksAtTheKey() {
        String large = " ".repeat(1024 * 1024) + body("nobody", "MySiteID", "\"status\": \"paused\"");

        assertThat(send("POST", WEBHOOKS, large).status()).isEqualTo(413);
        assertThat(send("PATCH", "onestock/nowhere", large).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"enabled, ACTIVE", "paused, PAUSED", "disabled, DISABLED"})
    void changesTheStatus(String word, WebhookStatus status) {
        String id = registered(WHOLE);

        Answer answer = patch(id, body("\"status\": \"" + word + "\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"" + id + "\"", "\"status\":\"" + word + "\"");
        assertThat(stored(id).status()).isEqualTo(status);
        assertThat(stored(id).statusBy().value()).startsWith("key:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": "active"                       | word           | /status
            "status": true                           | type           | /status
            "state": "paused"                        | unknown_member | /state
            "state": "paused"                        | required       | /status
            "status": "paused", "status": "enabled"  | duplicate_member | /status
            """)
    void tellsWhatIsWrongWithAStatus(String rest, String code, String pointer) {
        String id = registered(LEAST);

        refuses(patch(id, body(rest)), code, pointer);
        assertThat(stored(id).status()).isEqualTo(WebhookStatus.ACTIVE);
    }

    @Test
    void nobodyChangesAnothersWebhookOrOneOfAnotherProfile() {
        String theirs = registered(LEAST);
        String foreign = door.registers(Registering.draft()).webhook().id().toString();
        String paused = "\"status\": \"paused\"";
        String byOther = body("other", "other", paused);

        assertThat(patch(theirs, byOther)).isEqualTo(patch(WebhookId.next().toString(), byOther));
        assertThat(patch(theirs, byOther).status()).isEqualTo(404);
        assertThat(patch(foreign, body(paused)).status()).isEqualTo(404);
        assertThat(stored(theirs).status()).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(stored(foreign).status()).isEqualTo(WebhookStatus.ACTIVE);
    }

    @Test
    void firesATopicWithThePayloadByteForByte() {
        Answer answer = door.send(
                "POST",
                "onestock/topics/My_Topic@v2/trigger",
                body("\"payload\": { \"a\" : 1.50 }, \"uid\": \"u\", \"key\": \"k\","
                        + " \"occurred_at\": \"2026-11-20T09:30:00Z\""),
                Map.of("Idempotency-Key", "k-1"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).matches("\\{\"id\":\"evt_\\w+\",\"duplicate\":false,\"matched\":\\[\\]\\}");
        NewEvent event = door.ledger.published.get(0);
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
        Answer answer = send("POST", "onestock/topics/" + topic + "/trigger", body("\"payload\": {}"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(door.ledger.published).isEmpty();
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
        refuses(send("POST", "onestock/topics/t/trigger", body(rest)), code, pointer);
        assertThat(door.ledger.published).isEmpty();
    }

    @Test
    void wantsTheScopeAndTheTenantsKeyForATrigger() {
        String payload = "\"payload\": {}";

        assertThat(send("POST", "onestock/topics/t/trigger", body("reader", "MySiteID", payload))
                        .status())
                .isEqualTo(403);
        assertThat(send("POST", "onestock/topics/t/trigger", body("other", "MySiteID", payload))
                        .status())
                .isEqualTo(401);
        assertThat(door.ledger.published).isEmpty();
    }

    @Test
    void refusesAPayloadOfMoreThan256KiB() {
        String payload = '"' + "x".repeat(256 * 1024) + '"';

        assertThat(send("POST", "onestock/topics/t/trigger", body("\"payload\": " + payload))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void answersARepeatedRegistrationOnce() {
        Map<String, String> headers = Map.of("Idempotency-Key", "k-1");

        Answer first = door.send("POST", WEBHOOKS, webhook(LEAST), headers);
        Answer second = door.send("POST", WEBHOOKS, webhook(LEAST), headers);
        Answer other = door.send("POST", WEBHOOKS, webhook(WHOLE), headers);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(400);
        assertThat(door.here.actions()).containsExactly("webhook.register");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, onestock/webhooks?limit=1, 400",
        "POST, onestock/topics/t, 404",
        "POST, onestock/nowhere, 404",
        "PUT, onestock/webhooks, 405",
        "PATCH, onestock/topics/t/trigger, 405"
    })
    void hasTheVendorsRoutesAndNoOthers(String method, String path, int status) {
        assertThat(send(method, path, webhook(LEAST)).status()).isEqualTo(status);
    }
}
