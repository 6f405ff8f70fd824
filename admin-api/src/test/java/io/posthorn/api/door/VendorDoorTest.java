package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.kernel.PublicUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds below {@code /compat} whoever the vendor is. */
class VendorDoorTest {
    private static final String TYPES = "front/api/WebhooksTypes";

    private final WebhooksDoor door = new WebhooksDoor();

    private Answer get(String authorization, String path) {
        return door.send("GET", authorization, path, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FRONT/API/webhookstypes",
                "front/api/WebhooksTypes/",
                "Front/api/WEBHOOKTYPES",
                "%66ront/%61pi/%77ebhooksTypes",
                "front/api/WebHook%54ypes"
            })
    void readsPathsWithoutRegardToCaseAndToASlashAtTheEnd(String path) {
        assertThat(get("Bearer acme", path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody/api/WebhooksTypes",
                "front",
                "front/api",
                "front/api/Nothing",
                "front//api/WebhooksTypes",
                "front/api/WebhooksTypes//",
                "front/api/WebhooksTypes;v=1",
                "front/api%2FWebhooksTypes",
                "front/tenants/acme/api/WebhooksTypes",
                "akinon/api/WebhooksTypes"
            })
    void hasNothingAtAnyOtherAddress(String path) {
        Answer answer = get(path.startsWith("akinon") ? "Token acme" : "Bearer acme", path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void takesTheKeyWhereTheVendorsClientPutsIt() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("anyone:acme".getBytes(StandardCharsets.UTF_8));

        assertThat(door.send("GET", TYPES, "", Map.of("X-API-Key", "acme")).status())
                .isEqualTo(200);
        assertThat(get("Token acme", "akinon/webhooks").status()).isEqualTo(200);
        assertThat(get(basic, "ongoing/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(get(basic, TYPES).status()).isEqualTo(401);
        assertThat(get("Token acme", TYPES).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE  | front/api/webhooks                      | POST
            OPTIONS | front/api/WebhookTypes/SaleCreated/schema | GET,HEAD
            PUT     | akinon/whisperer/hooks/                 | GET,HEAD,POST
            PATCH   | akinon/webhooks/whk_1                   | DELETE,GET,HEAD
            PUT     | ongoing/tenants/acme/api/v1/webhooks    | GET,HEAD,POST
            """)
    void saysWhichMethodsAnAddressTakesToAnybody(String method, String path, String allowed) {
        Answer answer = door.send(method, path, "", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(",")).containsExactlyInAnyOrder(allowed.split(","));
        assertThat(answer.body()).contains("method_not_allowed");
    }

    @Test
    void tellsAWrongKeyFromNoneInNoWay() {
        Answer none = door.send("GET", TYPES, "", Map.of());
        Answer wrong = door.send("GET", TYPES, "", Map.of("x-api-key", "nobody"));

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.body()).contains("\"header\":\"x-api-key\"");
        assertThat(wrong).isEqualTo(none);
    }

    @Test
    void whatIsNewIsAtTheAddressThatTheOperatorSaysAlsoTheSecondTime() {
        WebhooksDoor behindAProxy = new WebhooksDoor(PublicUrl.of("https://hooks.example.com/base/"));
        String body = "{\"event\":\"SaleCreated\",\"url\":\"https://shop.example\"}";
        Map<String, String> headers = Map.of("x-api-key", "acme", "Idempotency-Key", "k-1");

        Answer made = behindAProxy.send("POST", "front/api/webhooks", body, headers);
        Answer again = behindAProxy.send("POST", "front/api/webhooks", body, headers);

        assertThat(made.header("Location"))
                .startsWith("https://hooks.example.com/base/compat/front/api/WebhooksEvents/");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
    }

    @Test
    void aPlatformKeyNamesTheTenantInTheAddress() {
        String events = "/api/WebhooksEvents/";
        String body = "{\"event\":\"SaleCreated\",\"url\":\"https://shop.example\"}";

        Answer made = door.send("POST", "Bearer platform", "front/Tenants/acme/api/webhooks", body);
        String id = made.body().replaceAll(".*\"webhookId\":\"([^\"]+)\".*", "$1");

        assertThat(made.header("Location")).endsWith("/compat/front/tenants/acme" + events + id);
        assertThat(get("Bearer acme", "front" + events + id).status()).isEqualTo(200);
        assertThat(get("Bearer platform", "front/tenants/" + door.here.tenantId() + events + id)
                        .status())
                .isEqualTo(200);
        assertThat(get("Bearer platform", "front/tenants/other" + events + id).status())
                .isEqualTo(404);
        assertThat(get("Bearer platform", "front/tenants/nobody" + events + id).status())
                .isEqualTo(404);
        assertThat(get("Bearer platform", "front" + events + id).body()).contains("tenant_missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | front/api/WebhooksTypes?page=2 |                                     | 400 | "parameter":"page"
            POST   | front/api/webhooks             | {"event":"Nothing","url":"https://x.example"} | 400 | "pointer":"/event"
            POST   | front/api/webhooks             | {                                   | 400 | malformed_json
            DELETE | front/api/webhooks             |                                     | 405 | method_not_allowed
            GET    | front/api/webhooks             |                                     | 405 | method_not_allowed
            """)
    void tellsFaultsWithTheStatusThatVendorsUse(String method, String path, String body, int status, String text) {
        Answer answer = door.send(method, "Bearer acme", path, body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void wantsTheScope() {
        String body = "{\"event\":\"SaleCreated\",\"url\":\"https://shop.example\"}";

        assertThat(get("Bearer reader", TYPES).status()).isEqualTo(200);
        assertThat(door.send("POST", "Bearer reader", "front/api/webhooks", body)
                        .status())
                .isEqualTo(403);
    }
}
