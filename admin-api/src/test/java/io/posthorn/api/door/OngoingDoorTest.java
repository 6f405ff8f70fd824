package io.posthorn.api.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import jakarta.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OngoingDoorTest {
    private static final String WEBHOOKS = "ongoing/api/v1/webhooks/";
    private static final String LEAST = """
            {"url": "https://shop.example/hooks", "trigger": "article.created"}
            """;
    private static final String SENT = """
            {"url": "https://shop.example/hooks", "trigger": "order.status_changed", "from": "Picked", "to": [450, "Sent"],
            "goodsOwnerIds": 7, "payload": "thin", "retryPolicy": "OneDay", "headers": {"Authorization": "Basic dTpw"},
            "filter": "payload.transporter == \\"X\\"", "enabled": false}
            """;

    private final WebhooksDoor door = new WebhooksDoor();

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString(("anybody:" + key).getBytes(UTF_8));
    }

    private Answer post(String body) {
        return door.send("POST", basic("acme"), WEBHOOKS, body);
    }

    private Answer get(String path) {
        return door.send("GET", basic("acme"), path, "");
    }

    private static String id(Answer answer) {
        return answer.body().replaceAll(".*\"id\":\"(whk_\\w+)\".*", "$1");
    }

    private Webhook stored(Answer answer) {
        return door.here.find(WebhookId.parse(id(answer)).orElseThrow()).orElseThrow();
    }

    private String registered(WebhookDraftBuilder draft) {
        return door.registers(draft).webhook().id().toString();
    }

    @Test
    void registersWithTheVendorsDefaults() {
        Answer answer = post(LEAST);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/compat/ongoing/webhooks/" + id(answer));
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + id(answer) + """
                        ","url":"https://shop.example/hooks","trigger":"article.created","from":null,"to":null,\
                        "goodsOwnerIds":null,"payload":"thin","retryPolicy":"OneDay","headers":{},"filter":null,\
                        "enabled":true}""");
        assertThat(stored(answer).terms().profile()).hasToString("ongoing");
        assertThat(stored(answer).terms().payload().kept()).contains("/orderId", "/articleSystemId");
        assertThat(stored(answer).terms().trigger().isNone()).isTrue();
    }

    @Test
    void registersForAStatusAnOwnerAndATransporter() {
        Answer answer = post(SENT);
        Webhook webhook = stored(answer);

        assertThat(webhook.terms().trigger())
                .isEqualTo(new StatusTrigger(
                        List.of(TriggerValue.text("Picked")),
                        List.of(new TriggerValue("450", true), TriggerValue.text("Sent")),
                        List.of(new TriggerValue("7", true))));
        assertThat(webhook.terms().filter()).isEqualTo("payload.transporter == \"X\"");
        assertThat(webhook.status()).isEqualTo(WebhookStatus.PAUSED);
        assertThat(answer.body())
                .contains("\"from\":[\"Picked\"],\"to\":[450,\"Sent\"],\"goodsOwnerIds\":[7]")
                .contains("\"headers\":{\"Authorization\":\"Basic dTpw\"}")
                .contains("\"filter\":\"payload.transporter == \\\"X\\\"\",\"enabled\":false");
    }

    @Test
    void tellsNumbersAsNumbersAndTextsAsTexts() {
        Answer answer = post(SENT.replace("7,", "[3000000000, 1000000000, \"1000000000\", \"007\"],"));

        assertThat(answer.body()).contains("\"goodsOwnerIds\":[3000000000,1000000000,\"1000000000\",\"007\"]");
    }

    @Test
    void whatItTellsRegistersTheSameAgain() {
        Answer first = post(SENT);
        String told = first.body().replaceFirst("\"id\":\"whk_\\w+\",", "");

        Answer second = post(told);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body().replace(id(first), id(second)));
    }

    @Test
    void masksHeadersAfterwardsAndListsOnlyItsProfile() {
        String foreign = registered(Registering.draft());
        Answer older = post(SENT);
        Answer newer = post(LEAST);

        String list = get("ongoing/webhooks").body();

        assertThat(list).startsWith("[{").doesNotContain("dTpw", foreign).contains("{\"Authorization\":\"***\"}");
        assertThat(list.indexOf(id(older))).isBetween(0, list.indexOf(id(newer)));
        assertThat(get(WEBHOOKS + id(older)).body()).doesNotContain("dTpw").contains("***");
        assertThat(get(WEBHOOKS + foreign).status()).isEqualTo(404);
        assertThat(door.send("DELETE", basic("acme"), WEBHOOKS + foreign, "").status())
                .isEqualTo(404);
    }

    @Test
    void noRetryIsNoRetry() {
        Answer answer = post(LEAST.replace("}", ", \"retryPolicy\": \"None\", \"payload\": \"full\"}"));

        assertThat(stored(answer).terms().retry().strategy()).isInstanceOf(RetryStrategy.None.class);
        assertThat(stored(answer).terms().payload().isFull()).isTrue();
        assertThat(answer.body()).contains("\"payload\":\"full\",\"retryPolicy\":\"None\"");
    }

    @Test
    void showsWebhooksOfTheNativeApiAsTheyAre() {
        String id = registered(Registering.draft()
                .profile("ongoing")
                .topics("order.created", "article.*")
                .payload(Member.of(Json.createArrayBuilder().add("/orderId").build()))
                .retry(Member.of(Json.createObjectBuilder()
                        .add("strategy", "fixed")
                        .add("initial_seconds", 5)
                        .build())));

        assertThat(get("ongoing/webhooks/" + id).body())
                .contains("\"trigger\":[\"order.created\",\"article.*\"]")
                .contains("\"payload\":[\"/orderId\"]")
                .contains("\"retryPolicy\":{\"strategy\":\"fixed\",\"initial_seconds\":5,");
    }

    @Test
    void forgetsAWebhook() {
        String path = WEBHOOKS + id(post(LEAST));

        assertThat(door.send("DELETE", basic("acme"), path, "").status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(get("ongoing/webhooks").body()).isEqualTo("[]");
    }

    @Test
    void nobodySeesAnothersWebhook() {
        String theirs = WEBHOOKS + id(post(LEAST));
        String nobodys = WEBHOOKS + WebhookId.next();

        assertThat(door.send("GET", basic("other"), theirs, ""))
                .isEqualTo(door.send("GET", basic("other"), nobodys, ""));
        assertThat(door.send("DELETE", basic("other"), theirs, "").status()).isEqualTo(404);
        assertThat(door.send("GET", basic("other"), WEBHOOKS, "").body()).isEqualTo("[]");
        assertThat(get(theirs).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Basic, 401", "Basic ????, 401", "Bearer nobody, 401", "Token acme, 401", "Bearer acme, 200"})
    void takesTheKeyAsPasswordOrAsBearer(String authorization, int status) {
        assertThat(door.send("GET", authorization, WEBHOOKS, "").status()).isEqualTo(status);
        assertThat(door.send("GET", basic("nobody"), WEBHOOKS, "").body()).contains("Authorization: Basic");
    }

    @Test
    void wantsTheScopeAndTheTenantOfAPlatformKey() {
        assertThat(door.send("POST", basic("reader"), WEBHOOKS, LEAST).body()).contains("scope_missing");
        assertThat(door.send("POST", basic("platform"), "ongoing/tenants/other/webhooks", LEAST)
                        .status())
                .isEqualTo(201);
        assertThat(get(WEBHOOKS).body()).isEqualTo("[]");
    }

    @Test
    void answersARepeatedPostOnce() {
        Map<String, String> headers = Map.of("Authorization", basic("acme"), "Idempotency-Key", "k-1");

        Answer first = door.send("POST", WEBHOOKS, LEAST, headers);
        Answer second = door.send("POST", WEBHOOKS, LEAST, headers);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aTriggerThatNobodyKnowsIsTheOnlyFault() {
        String body = "{\"url\": \"https://a.example/\", \"trigger\": \"nope\", \"to\": 450, \"goodsOwnerIds\": 7}";

        assertThat(post(body).body())
                .contains("\"errors\":[{\"pointer\":\"/trigger\",\"code\":\"unknown_topic\"")
                .doesNotContain("\"/to\"", "\"/goodsOwnerIds\"");
    }

    @Test
    void saysWhatAStatusMayBe() {
        String body = "{\"url\": \"https://a.example/\", \"trigger\": \"order.status_changed\", \"to\": true}";

        assertThat(post(body).body())
                .contains(
                        "\"pointer\":\"/to\",\"code\":\"type\",\"detail\":\"A number or a text is expected, one of them or"
                                + " a list.\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"url": "https://a.example/", "trigger": "no.such"}                                  | unknown_topic | /trigger
            {"url": "https://a.example/", "trigger": "order.*"}                                  | topic_name    | /trigger
            {"url": "https://a.example/", "trigger": ["order.created", "order.picked"]}          | type          | /trigger
            {"url": "https://a.example/", "trigger": "article.created", "to": "Sent"}            | trigger       | /to
            {"url": "https://a.example/", "trigger": "article.created", "from": 450}             | trigger       | /from
            {"url": "https://a.example/", "trigger": "order.created", "goodsOwnerIds": []}       | empty         | /goodsOwnerIds
            {"url": "https://a.example/", "trigger": "order.created", "filter": "payload."}      | filter        | /filter
            {"url": "https://a.example/", "trigger": "order.created", "headers": {"Host": "x"}}  | header_reserved | /headers/Host
            {"url": "ftp://a.example/", "trigger": "order.created"}                              | scheme        | /url
            {"url": "https://a.example/", "trigger": "order.created", "url": "https://b.example/"} | duplicate_member | /url
            {"url": "https://a.example/", "trigger": "order.created", "secret": "x"}             | unknown_member | /secret
            {"url": "https://a.example/", "trigger": "order.status_changed", "to": true}         | type          | /to
            {"url": "https://a.example/", "trigger": "order.status_changed", "to": {"a": 1}}     | type          | /to
            {"url": "https://a.example/", "trigger": "order.status_changed", "from": [450, null]} | type         | /from/1
            {"url": "https://a.example/", "trigger": "order.status_changed", "from": [[450]]}    | type          | /from/0
            {"url": "https://a.example/", "trigger": "order.status_changed", "from": 4.5}        | range         | /from
            {"url": "https://a.example/", "trigger": "order.status_changed", "from": -1}         | range         | /from
            {"url": "https://a.example/", "trigger": "order.status_changed", "from": 1e300}      | range         | /from
            {"url": "https://a.example/", "trigger": "order.status_changed", "to": " "}          | length        | /to
            {"url": "https://a.example/", "trigger": "order.status_changed", "to": ["", 7]}      | length        | /to/0
            {"url": "https://a.example/", "trigger": "order.created", "goodsOwnerIds": [7, false]} | type        | /goodsOwnerIds/1
            {"url": "https://a.example/", "trigger": "order.created", "payload": {}}             | type          | /payload
            {"url": "https://a.example/", "trigger": "order.created", "payload": "slim"}         | word          | /payload
            {"url": "https://a.example/", "trigger": "order.created", "retryPolicy": 1}          | type          | /retryPolicy
            {"url": "https://a.example/", "trigger": "order.created", "headers": ["a"]}          | type          | /headers
            {"url": "https://a.example/", "trigger": "order.created", "headers": {"a": 1}}       | type          | /headers/a
            {"url": "https://a.example/", "trigger": "order.created", "filter": {}}              | type          | /filter
            {"url": "https://a.example/", "trigger": "order.created", "enabled": "true"}         | type          | /enabled
            {"url": ["https://a.example/"], "trigger": "order.created"}                          | type          | /url
            {"url": "https://a.example/", "trigger": {}}                                         | type          | /trigger
            {"url": "https://a.example/", "trigger": null}                                       | required      | /trigger
            {"trigger": "order.created"}                                                         | required      | /url
            """)
    void tellsWhatIsWrongAtTheVendorsOwnMember(String body, String code, String pointer) {
        Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\"");
    }
}
