package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to hear, and hearing it. */
class FrontDoorTest {
    private static final String LEAST = """
            {"event": "OmniChannelEndlessAisleOrderCreated", "url": "https://yourcallback.com/url"}
            """;

    private final WebhooksDoor door = new WebhooksDoor();

    private Answer get(String path) {
        return door.send("GET", "front/" + path, "", Map.of("x-api-key", "acme"));
    }

    private Answer subscribe(String body) {
        return door.send("POST", "front/api/webhooks", body, Map.of("x-api-key", "acme"));
    }

    @Test
    void listsTheTypesOfTheCatalogueAndThenTheTenantsOwn() {
        TestTopics.store(door.here.scope, door.here.tenantId(), "LoyaltyCardCreated");

        Answer answer = get("api/WebhooksTypes");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("[{\"name\":\"SaleCreated\",\"title\":\"Sale created\",\"description\":"
                        + "\"A sale at the till was completed.\",\"group\":\"Sales\"},{")
                .contains("\"name\":\"StockReservationExpired\"")
                .matches(".*\\{\"name\":\"LoyaltyCardCreated\"[^{]*}]");
        assertThat(answer.body().split("\"name\"", -1)).hasSize(1 + 21 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/WebhookTypes", "api/webhookstypes", "API/WEBHOOKTYPES/", "api/webhooksTypes/"})
    void takesEverySpellingOfTheAddress(String path) {
        assertThat(get(path)).isEqualTo(get("api/WebhooksTypes"));
        assertThat(get(path.replaceAll("/$", "") + "/SaleCreated/SCHEMA").status())
                .isEqualTo(200);
    }

    @Test
    void answersASchemaAsItStands() {
        Answer answer = get("api/WebhooksTypes/StockCountReconciled/schema");

        assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(answer.body()).contains("\"required\"", "\"countedDateTime\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"salecreated", "SALECREATED", "sale%43reated"})
    void takesEverySpellingOfAType(String type) {
        assertThat(get("api/WebhooksTypes/" + type + "/schema")).isEqualTo(get("api/WebhooksTypes/SaleCreated/schema"));
    }

    @Test
    void aTypeThatIsWrittenExactlySoComesFirst() {
        TestTopics.store(door.here.scope, door.here.tenantId(), "salecreated");

        assertThat(get("api/WebhooksTypes/salecreated/schema"))
                .isNotEqualTo(get("api/WebhooksTypes/SaleCreated/schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SaleForgotten", "order.created", "a%20b"})
    void knowsNoSchemaOfOtherTypes(String type) {
        assertThat(get("api/WebhooksTypes/" + type + "/schema").status()).isEqualTo(404);
    }

    @Test
    void subscribesByTheRequestOfTheGuide() {
        Answer answer = subscribe(LEAST);
        String id = answer.body().replaceAll(".*\"webhookId\":\"([^\"]+)\".*", "$1");
        Webhook webhook = door.here.find(new WebhookId(UUID.fromString(id))).orElseThrow();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"webhookId\":\"" + id + "\",\"event\":\"OmniChannelEndlessAisleOrderCreated\","
                        + "\"url\":\"https://yourcallback.com/url\"}");
        assertThat(answer.header("Location")).endsWith("/compat/front/api/WebhooksEvents/" + id);
        assertThat(webhook.terms().profile()).hasToString("front");
        assertThat(webhook.terms().topics()).hasToString("OmniChannelEndlessAisleOrderCreated");
    }

    @Test
    void subscribesToATypeOfTheTenant() {
        TestTopics.store(door.here.scope, door.here.tenantId(), "LoyaltyCardCreated");

        assertThat(subscribe("{\"event\":\"LoyaltyCardCreated\",\"url\":\"https://shop.example\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | /event, /url
            {"event":"SaleCreated","url":"http://x.example","event":"x"}   | /event
            {"event":["SaleCreated"],"url":"https://x.example"}            | /event
            {"event":"SaleForgotten","url":"nowhere"}                      | /event, /url
            {"event":"*","url":"https://x.example"}                        | /event
            {"event":"salecreated","url":"https://x.example"}              | /event
            {"event":"","url":"https://x.example"}                         | /event
            {"event":{},"url":7}                                           | /event, /url
            {"event":true,"url":null}                                      | /event, /url
            {"event":"SaleCreated","url":["https://x.example"]}            | /url
            {"event":"SaleCreated","url":"https://x.example"} x            | ``
            {"event":"SaleCreated","url":"https://denied.example"}         | /url
            {"event":"SaleCreated","url":"https://x.example","topics":[]}  | /topics
            """)
    void tellsEveryFaultAtTheVendorsMembers(String body, String pointers) {
        Answer answer = subscribe(body);

        assertThat(answer.status()).isEqualTo(400);
        for (String pointer : pointers.split(", ")) {
            assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
        }
        assertThat(door.here.scope.inTransaction(() -> door.here.webhooks.all(door.here.tenantId())))
                .isEmpty();
    }

    @Test
    void saysThatAWebhookHearsOneEvent() {
        assertThat(subscribe("{\"event\":[\"SaleCreated\",\"InvoiceCreated\"],\"url\":\"https://x.example\"}")
                        .body())
                .contains("\"pointer\":\"/event\",\"code\":\"type\",\"detail\":\"A webhook hears one topic here");
    }

    @Test
    void subscribesOnceUnderOneIdempotencyKey() {
        Map<String, String> headers = Map.of("x-api-key", "acme", "Idempotency-Key", "k-1");

        Answer first = door.send("POST", "front/api/webhooks", LEAST, headers);
        Answer second = door.send("POST", "front/API/WEBHOOKS/", LEAST, headers);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(door.here.actions()).containsOnlyOnce("webhook.register");
    }

    @Test
    void aWebhookOfTheVendorIsAWebhookOfTheTenant() {
        subscribe(LEAST);
        Registering here = door.here;

        assertThat(here.scope.inTransaction(() -> here.webhooks.all(here.tenantId())))
                .extracting(Webhook::status)
                .extracting(Enum::name)
                .containsExactly("ACTIVE");
        assertThat(here.scope.inTransaction(() -> here.webhooks.all(door.other)))
                .isEmpty();
    }
}
