package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import jakarta.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AkinonDoorTest {
    private static final String KEY = "Token acme";
    private static final String HOOKS = "akinon/whisperer/hooks/";
    private static final String LEAST = """
            {"event_type": "package-created", "target_url": "https://shop.example/hooks"}
            """;
    private static final String WHOLE = """
            {"event_type": "package.status.packed", "target_url": "https://shop.example/hooks", "secret_key": "gizli",
            "retry_countdown_config": {"choice": "linear", "kwargs": {"base": 60, "limit": 600}},
            "additional_headers": {"Authorization": "Token t0p"}, "is_active": false}
            """;

    private final WebhooksDoor door = new WebhooksDoor();

    private Answer post(String body) {
        return door.send("POST", KEY, HOOKS, body);
    }

    private static String id(Answer answer) {
        return answer.body().replaceAll(".*\"id\":\"(whk_\\w+)\".*", "$1");
    }

    private Webhook stored(Answer answer) {
        return door.here.find(WebhookId.parse(id(answer)).orElseThrow()).orElseThrow();
    }

    @Test
    void registersByTheVendorsRequestAndTellsTheTopicsOwnName() {
        Answer answer = post(LEAST);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/compat/akinon/webhooks/" + id(answer));
        assertThat(answer.body()).matches("""
                        \\{"id":"whk_\\w+","event_type":"package\\.created","target_url":"https://shop\\.example/hooks",\
                        "is_active":true,"retry_countdown_config":\\{"choice":"exponential",\
                        "kwargs":\\{"base":2,"factor":60,"limit":3600\\}\\},"additional_headers":\\{\\},\
                        "secret_key":null,"created_date":"[^"]+Z","modified_date":"[^"]+Z"\\}""");
        assertThat(stored(answer).terms().profile()).hasToString("akinon");
        assertThat(stored(answer).terms().timeout()).hasSeconds(10);
    }

    @Test
    void showsSecretAndHeadersOnceAndMasksThemAfterwards() {
        Answer made = post(WHOLE);
        String kept = "\"additional_headers\":{\"Authorization\":\"***\"},\"secret_key\":\"***\"";

        assertThat(made.body())
                .contains("\"additional_headers\":{\"Authorization\":\"Token t0p\"},\"secret_key\":\"gizli\"");
        assertThat(door.send("GET", KEY, HOOKS + id(made), "").body()).contains(kept);
        assertThat(door.send("GET", KEY, "akinon/webhooks", "").body())
                .startsWith("[{")
                .contains(kept)
                .doesNotContain("t0p", "gizli");
    }

    @Test
    void storesEveryMember() {
        Webhook webhook = stored(post(WHOLE));

        assertThat(webhook.terms().topics()).hasToString("package.status.packed");
        assertThat(webhook.status()).isEqualTo(WebhookStatus.PAUSED);
        assertThat(webhook.terms().retry().maxAttempts()).isEqualTo(11);
        assertThat(webhook.terms().retry().jitter()).isZero();
        assertThat(door.here.openHeaders.of(webhook)).hasSize(1);
    }

    @Test
    void knowsNoSecondWebhookWithTheSameUrlAndEventType() {
        Answer first = post(LEAST);
        Answer second = post(LEAST.replace("package-created", "package.created"));

        assertThat(second.status()).isEqualTo(406);
        assertThat(second.body()).contains("webhook_exists", id(first));
        assertThat(post(LEAST.replace("package-", "shipment-")).status()).isEqualTo(201);
        assertThat(door.send("POST", "Token other", HOOKS, LEAST).status()).isEqualTo(201);
        assertThat(door.send("DELETE", KEY, HOOKS + id(first) + "/", "").status())
                .isEqualTo(204);
        assertThat(post(LEAST).status()).isEqualTo(201);
    }

    @Test
    void listsWhatSpeaksTheProfileAndNothingElse() {
        WebhookDraftBuilder standard = Registering.draft();
        String foreign = door.registers(standard).webhook().id().toString();
        Answer older = post(LEAST);
        Answer newer = post(WHOLE);

        String list = door.send("GET", KEY, "akinon/webhooks", "").body();

        assertThat(list.indexOf(id(older))).isBetween(0, list.indexOf(id(newer)));
        assertThat(list).doesNotContain(foreign);
        assertThat(door.send("GET", KEY, HOOKS + foreign, "").status()).isEqualTo(404);
        assertThat(door.send("DELETE", KEY, HOOKS + foreign, "").status()).isEqualTo(404);
    }

    @Test
    void showsWebhooksOfTheNativeApiAsTheyAre() {
        String id = door.registers(Registering.draft()
                        .profile("akinon")
                        .topics("package.created")
                        .retry(Member.of(Json.createObjectBuilder()
                                .add("strategy", "list")
                                .add(
                                        "delays_seconds",
                                        Json.createArrayBuilder().add(5).add(7))
                                .build())))
                .webhook()
                .id()
                .toString();

        assertThat(door.send("GET", KEY, "akinon/webhooks/" + id, "").body())
                .contains("\"retry_countdown_config\":{\"choice\":\"list\",\"kwargs\":{\"delays_seconds\":[5,7]}}");
    }

    @Test
    void nobodySeesAnothersWebhook() {
        Answer made = post(LEAST);
        String theirs = HOOKS + id(made);
        String nobodys = HOOKS + WebhookId.next();

        assertThat(door.send("GET", "Token other", theirs, "")).isEqualTo(door.send("GET", "Token other", nobodys, ""));
        assertThat(door.send("DELETE", "Token other", theirs, "").status()).isEqualTo(404);
        assertThat(door.send("GET", "Token other", HOOKS, "").body()).isEqualTo("[]");
        assertThat(door.send("GET", KEY, theirs, "").status()).isEqualTo(200);
    }

    @Test
    void aPlatformKeyNamesTheTenant() {
        Answer made = door.send("POST", "Token platform", "akinon/tenants/acme/whisperer/hooks", LEAST);

        assertThat(made.header("Location")).endsWith("/compat/akinon/tenants/acme/webhooks/" + id(made));
        assertThat(door.send("GET", KEY, HOOKS + id(made), "").status()).isEqualTo(200);
        assertThat(door.send("GET", "Token platform", HOOKS, "").body())
                .contains("\"status\":400", "tenant_missing", "/compat/akinon/tenants/{tenant}/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token nobody", "Token", "acme", "Basic YWNtZTphY21l"})
    void wantsAKey(String authorization) {
        Answer answer = door.send("POST", authorization, HOOKS, LEAST);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Authorization: Token <key>");
    }

    @Test
    void takesABearerAndWantsTheScope() {
        assertThat(door.send("GET", "Bearer reader", HOOKS, "").status()).isEqualTo(200);
        assertThat(door.send("POST", "Token reader", HOOKS, LEAST).body()).contains("scope_missing");
    }

    @Test
    void answersARepeatedPostOnce() {
        Map<String, String> headers = Map.of("Authorization", KEY, "Idempotency-Key", "k-1");

        Answer first = door.send("POST", HOOKS, LEAST, headers);
        Answer second = door.send("POST", HOOKS, LEAST, headers);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"event_type": "no.such", "target_url": "https://a.example/"}            | unknown_topic | /event_type
            {"event_type": "package.*", "target_url": "https://a.example/"}          | topic_name    | /event_type
            {"event_type": ["package.created"], "target_url": "https://a.example/"}  | type          | /event_type
            {"event_type": "package.created", "target_url": "ftp://a.example/"}      | scheme        | /target_url
            {"event_type": "package.created", "target_url": "https://denied.example/"} | egress_denied | /target_url
            {"event_type": "package.created"}                                        | required      | /target_url
            {"event_type": "package.created", "event_type": "package.created", "target_url": "https://a.example/"} | duplicate_member | /event_type
            {"event_type": "package.created", "target_url": "https://a.example/", "config": {}} | unknown_member | /config
            {"event_type": "package.created", "target_url": "https://a.example/", "additional_headers": {"Host": "x"}} | header_reserved | /additional_headers/Host
            {"event_type": "package.created", "target_url": "https://a.example/", "additional_headers": {"X-Whisperer-Event": "x"}} | header_reserved | /additional_headers/X-Whisperer-Event
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": {"choice": "exponential", "kwargs": {"base": 0}}} | range | /retry_countdown_config/kwargs/base
            {"event_type": "package.created", "target_url": 7}                       | type          | /target_url
            {"event_type": {}, "target_url": "https://a.example/"}                   | type          | /event_type
            {"event_type": "package.created", "target_url": "https://a.example/", "secret_key": []} | type | /secret_key
            {"event_type": "package.created", "target_url": "https://a.example/", "is_active": "no"} | type | /is_active
            {"event_type": "package.created", "target_url": "https://a.example/", "additional_headers": []} | type | /additional_headers
            {"event_type": "package.created", "target_url": "https://a.example/", "additional_headers": {"X-A": 1}} | type | /additional_headers/X-A
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": "fixed"} | type | /retry_countdown_config
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": {"choice": 1, "kwargs": {}}} | type | /retry_countdown_config/choice
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": {"choice": "fixed"}} | required | /retry_countdown_config/kwargs
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": 1e9}}} | range | /retry_countdown_config/kwargs/seconds
            {"event_type": "package.created", "target_url": "https://a.example/", "retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": "5"}}} | type | /retry_countdown_config/kwargs/seconds
            {"event_type": "package.created", "target_url": "https://a.example/"} {}  | malformed_json | ``
            {}                                                                       | required      | /event_type
            [1]                                                                      | type          | ``
            {"event_type                                                             | malformed_json | ``
            """)
    void tellsWhatIsWrongAtTheVendorsOwnMember(String body, String code, String pointer) {
        Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void tellsASecretThatIsTooLongByItsName() {
        Answer answer = post(LEAST.replace("}", ", \"secret_key\": \"" + "x".repeat(257) + "\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"/secret_key\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, akinon/webhooks?limit=1, 400",
        "GET, akinon/hooks, 404",
        "GET, akinon, 404",
        "PATCH, akinon/webhooks/whk_1, 405",
        "PUT, akinon/webhooks, 405",
        "GET, AKINON/Webhooks, 200",
        "GET, akinon/Whisperer/Hooks, 200"
    })
    void hasTheVendorsRoutesAndNoOthers(String method, String path, int status) {
        assertThat(door.send(method, KEY, path, "").status()).isEqualTo(status);
    }
}
