package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.delivery.DeliveryId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final String EVENT = "{\"topic\":\"order\",\"payload\":{\"n\": 1.0}}";

    private final Door door = new Door();

    @Test
    void wantsAKey() {
        Answer none = door.get("", "events");
        Answer wrong = door.get("nobody", "events");

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(wrong.body()).isEqualTo(none.body());
    }

    @Test
    void wantsTheScope() {
        assertThat(door.post("reader", "events", EVENT).body()).contains("scope_missing");
        assertThat(door.get("reader", "events").status()).isEqualTo(200);
        assertThat(door.ledger.published).isEmpty();
    }

    @Test
    void answersTheContractToAnybody() {
        Answer answer = door.get("", "openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void publishesAndGivesTheSameBytesBack() {
        Answer accepted = door.post("acme", "events", EVENT);
        String id = accepted.body().replaceAll(".*(evt_\\w+).*", "$1");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body()).contains("\"duplicate\":false").contains("\"matched\":[]");
        assertThat(door.get("acme", "events/" + id + "/payload").body()).isEqualTo("{\"n\": 1.0}");
    }

    @Test
    void actsOnTheTenantThatAPlatformKeyNames() {
        door.post("platform", "tenants/acme/events", EVENT);

        Answer list = door.get("platform", "tenants/acme/events?limit=1&topic=order");

        assertThat(list.body()).contains("\"topic\":\"order\"");
        assertThat(list.header("Link"))
                .startsWith("</api/v1/tenants/acme/events?")
                .contains("topic=order&");
        assertThat(door.get("platform", "tenants/" + Door.ACME + "/events").body())
                .contains("\"topic\":\"order\"");
        assertThat(door.get("acme", "events").body()).contains("\"topic\":\"order\"");
        assertThat(door.get("platform", "tenants/other/events").body()).contains("\"data\":[]");
    }

    @Test
    void tellsAPlatformKeyToNameTheTenant() {
        Answer answer = door.get("platform", "events");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("tenant_missing");
    }

    @Test
    void answersAnothersThingLikeNothing() {
        Answer anothers = door.get("other", "deliveries/" + door.ledger.delivery);
        Answer unknown = door.get("other", "deliveries/" + DeliveryId.next());
        Answer nonsense = door.get("other", "deliveries/x");
        Answer resend = door.post("other", "deliveries/" + door.ledger.delivery + "/resend", "{}");

        assertThat(anothers.status()).isEqualTo(404);
        assertThat(anothers).isEqualTo(unknown).isEqualTo(nonsense);
        assertThat(resend.body()).isEqualTo(anothers.body());
        assertThat(door.ledger.deeds).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | events?bogus=1              | 400 | "parameter":"bogus"
            GET    | events?limit=0              | 400 | "parameter":"limit"
            GET    | events?limit=201            | 400 | "parameter":"limit"
            GET    | events?limit=1&limit=2      | 400 | "parameter":"limit"
            GET    | events?cursor=zzz           | 400 | "parameter":"cursor"
            GET    | events?topic=               | 400 | "parameter":"topic"
            GET    | events?topic=a%20b          | 400 | "parameter":"topic"
            GET    | events?webhook=evt_1        | 400 | "parameter":"webhook"
            GET    | events?after=yesterday      | 400 | "parameter":"after"
            GET    | deliveries?status=lost      | 400 | "parameter":"status"
            GET    | deliveries?code=abc         | 400 | "parameter":"code"
            GET    | nothing                     | 404 | not_found
            GET    | tenants/acme/events         | 404 | not_found
            DELETE | events                      | 405 | method_not_allowed
            """)
    void refusesWhatTheAddressGetsWrong(String method, String path, int status, String text) {
        Answer answer = door.send(method, "acme", path, "", Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains(text);
    }

    @Test
    void refusesOtherMediaTypes() {
        assertThat(door.send("POST", "acme", "events", "a=b", Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(door.send("GET", "acme", "events", "", Map.of("Accept", "text/html"))
                        .status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({"1048577, 413", "1048576, 400"})
    void readsAMebibyteAndNoMore(int bytes, int status) {
        assertThat(door.post("acme", "events", "x".repeat(bytes)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "3000000000", "9000000000000000000"})
    void doesNotReadWhatIsAnnouncedAsTooLarge(String length) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Content-Length", length);

        assertThat(door.send("POST", "acme", "events", "{}", headers).status()).isEqualTo(413);
    }

    @Test
    void storesNothingOfAPayloadThatIsTooLarge() {
        Answer answer = door.post("acme", "events", "{\"topic\":\"t\",\"payload\":\"" + "x".repeat(257 * 1024) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("\"pointer\":\"/payload\"");
        assertThat(door.ledger.published).isEmpty();
    }

    @Test
    void keepsTheOrderOfABatch() {
        Answer answer = door.post(
                "acme",
                "events/batch",
                "{\"events\":[{\"topic\":\"a\",\"payload\":1},{\"topic\":\"b\"},{\"topic\":\"unknown\",\"payload\":3}]}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body())
                .matches("\\{\"results\":\\[\\{\"id\":\"evt_.*\\},\\{\"error\":.*\"/events/1/payload\".*\\},"
                        + "\\{\"error\":.*\"/events/2/topic\".*unknown_topic.*\\}\\]\\}");
    }

    @Test
    void asksToTryAgainWhenTheHouseIsFull() {
        Answer answer = door.post("acme", "events", "{\"topic\":\"full\",\"payload\":1}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void answersARepeatedPostOnce() {
        String path = "deliveries/" + door.ledger.delivery + "/resend";
        Map<String, String> key = Map.of("Idempotency-Key", "k-1");

        Answer first = door.send("POST", "acme", path, "{\"reason\":\"down\"}", key);
        Answer second = door.send("POST", "acme", path, "{\"reason\":\"down\"}", key);
        Answer other = door.send("POST", "acme", path, "{\"reason\":\"else\"}", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(door.ledger.deeds).containsExactly("resend down");
    }

    @Test
    void saysThatTheFirstRequestIsStillRunning() {
        Answer answer = door.send("POST", "acme", "events/batch", "{}", Map.of("Idempotency-Key", FakeAnswers.RUNNING));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("\"header\":\"Idempotency-Key\"");
    }

    @Test
    void letsAPostThatFailedOnOurSideBeTriedAgain() {
        Map<String, String> key = Map.of("Idempotency-Key", "k-3");
        String path = "deliveries/" + door.ledger.delivery + "/cancel";

        Answer first = door.send("POST", "acme", path, "{\"reason\":\"boom\"}", key);
        Answer second = door.send("POST", "acme", path, "{\"reason\":\"boom\"}", key);

        assertThat(first.status()).isEqualTo(500);
        assertThat(second.status()).isEqualTo(500);
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void handsTheKeyOfAPublishToTheLedger() {
        door.send("POST", "acme", "events", EVENT, Map.of("Idempotency-Key", "k-2"));

        assertThat(door.ledger.published.get(0).idempotencyKey()).contains("k-2");
    }

    @Test
    void aCheckIsMadeAnewUnderItsKeyWhichHoldsForOneRequestAllTheSame() {
        Map<String, String> key = Map.of("Idempotency-Key", "k-4");
        Answer first = door.send("POST", "acme", "events/check", EVENT, key);

        assertThat(door.send("POST", "acme", "events/check", EVENT, key).body()).isEqualTo(first.body());
        assertThat(first.body()).endsWith("\"matched\":[]}");
        assertThat(door.send("POST", "acme", "events/check", EVENT + " ", key).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"'a b'", "''", "é"})
    void refusesAnIdempotencyKeyThatIsNotVisibleAscii(String key) {
        assertThat(door.send("POST", "acme", "events", EVENT, Map.of("Idempotency-Key", key))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsADeliveryWithItsAttempts() {
        Answer answer = door.get("acme", "deliveries/" + door.ledger.delivery);

        assertThat(answer.body())
                .contains("\"status\":\"held\"")
                .contains("\"sequence\":7")
                .contains(
                        "\"last\":{\"at\":\"2026-11-20T09:30:00Z\",\"code\":null,\"error\":\"timeout\",\"duration_ms\":15}")
                .contains("\"attempts\":[{\"number\":1,")
                .contains("\"headers\":{\"webhook-id\":\"evt_1\",\"x\":\"1, 2\"},\"body\":\"{}\"")
                .contains("\"body\":\"/w==\",\"body_encoding\":\"base64\",\"truncated\":false");
        assertThat(door.get("acme", "deliveries").body()).contains("\"attempts\":1}");
    }

    @Test
    void mapsWhatTheDomainRefuses() {
        Answer answer = door.send(
                "PUT", "acme", "deliveries/" + door.ledger.delivery + "/outcome", "{\"received\":true}", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("not_doubtful");
    }
}
