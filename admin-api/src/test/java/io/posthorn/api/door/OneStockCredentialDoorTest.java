package io.posthorn.api.door;

import static io.posthorn.api.door.OneStockClient.LEAST;
import static io.posthorn.api.door.OneStockClient.WEBHOOKS;
import static io.posthorn.api.door.OneStockClient.body;
import static io.posthorn.api.door.OneStockClient.id;
import static io.posthorn.api.door.OneStockClient.refuses;
import static io.posthorn.api.door.OneStockClient.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks, and for which address: what comes before the webhook itself. */
class OneStockCredentialDoorTest {
    private final OneStockClient client = new OneStockClient();

    @Test
    void knowsTheTenantByIdAndByNameInAnyCase() {
        String byId = body("acme", client.door.here.tenantId().toString(), "\"webhook\": " + LEAST);
        String byName = body("acme", "MYSITEID", "\"webhook\": " + LEAST);

        assertThat(client.send("POST", WEBHOOKS, byId).status()).isEqualTo(201);
        assertThat(client.send("POST", "OneStock/WebHooks/", byName).status()).isEqualTo(201);
    }

    @Test
    void aPlatformKeyNamesTheTenantByItsSite() {
        Answer made = client.send("POST", WEBHOOKS, body("platform", "MySiteID", "\"webhook\": " + LEAST));

        assertThat(client.stored(id(made)).tenant()).isEqualTo(client.door.here.tenantId());
        assertThat(client.send(
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
        Answer answer = client.send("POST", WEBHOOKS, body);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("""
                {"type":"https://posthorn.dev/problems/unauthorized","title":"Unauthorized","status":401,\
                "detail":"A valid API key of the tenant that site_id names is needed here.","code":"unauthorized",\
                "errors":[{"pointer":"/token","code":"unauthorized",\
                "detail":"A valid API key of the tenant that site_id names is needed here."}]}""");
        assertThat(client.door.here.actions()).isEmpty();
    }

    @Test
    void wantsTheScope() {
        Answer answer = client.send("POST", WEBHOOKS, body("reader", "MySiteID", "\"webhook\": " + LEAST));

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
        refuses(client.send("POST", WEBHOOKS, body), code, pointer);
    }

    @Test
    void refusesALargeBodyBeforeItLooksAtTheKey() {
        String large = " ".repeat(1024 * 1024) + body("nobody", "MySiteID", "\"status\": \"paused\"");

        assertThat(client.send("POST", WEBHOOKS, large).status()).isEqualTo(413);
        assertThat(client.send("PATCH", "onestock/nowhere", large).status()).isEqualTo(413);
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
        assertThat(client.send(method, path, webhook(LEAST)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, onestock/webhooks, POST",
        "OPTIONS, onestock/webhooks, POST",
        "HEAD, onestock/webhooks, POST",
        "GET, onestock/webhooks/whk_1/status, PATCH",
        "OPTIONS, onestock/topics/t/trigger, POST",
        "GET, onestock/tenants/acme/webhooks, POST"
    })
    void needsNoKeyToSayWhichMethodsAnAddressTakes(String method, String path, String allowed) {
        Answer answer = client.send(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }
}
