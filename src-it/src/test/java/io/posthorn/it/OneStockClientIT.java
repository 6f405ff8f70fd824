package io.posthorn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A client of OneStock's that changed its base URL, and a receiver that checks what it gets. */
final class OneStockClientIT extends Product {
    private static final String HASH_KEY = "personnal_hash_key";
    private static final String TOPIC = "loyalty_points_added";
    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d+),h0=([0-9a-f]{64})");

    /** The request that the vendor's document prints, without its comment. */
    private static String printed() throws IOException {
        try (var file = OneStockClientIT.class.getResourceAsStream("/onestock/post-webhooks.json")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    /** The key stands in the bodies and nowhere else. */
    private static Api client(Tenant tenant) {
        return tenant.api().compat("onestock", key -> List.of("Accept", "application/json"));
    }

    private static String registers(Tenant tenant, Receiver receiver) {
        JsonObject webhook = Json.createObjectBuilder()
                .add("hash_key", HASH_KEY)
                .add("topics", Json.createArrayBuilder().add(TOPIC))
                .add("url", receiver.url())
                .build();
        return client(tenant)
                .send("POST", "/webhooks", body(tenant, "\"webhook\":" + webhook))
                .expect(201)
                .text("id");
    }

    /** @param rest members beside the credentials */
    private static String body(Tenant tenant, String rest) {
        return body(tenant.slug(), tenant.api().key(), rest);
    }

    private static String body(String site, String token, String rest) {
        return "{\"site_id\":\"" + site + "\",\"token\":\"" + token + "\"," + rest + "}";
    }

    private static Answer switches(Tenant tenant, String webhook, String status) {
        String body = body(tenant, "\"status\":\"" + status + "\"");
        return client(tenant).send("PATCH", "/webhooks/" + webhook + "/status", body);
    }

    private static Answer fires(Tenant tenant, String rest) {
        return client(tenant).send("POST", "/topics/" + TOPIC + "/trigger", body(tenant, rest));
    }

    @Test
    void registersThePrintedRequestWithNothingChangedButTheToken() throws IOException {
        Tenant tenant = Tenant.named("mysiteid");
        String request = printed()
                .replace("\"token\":\"token\"", "\"token\":\"" + tenant.api().key() + "\"");

        JsonObject webhook =
                client(tenant).send("POST", "/webhooks", request).expect(201).json();

        assertThat(webhook.keySet()).containsExactly("id", "hash_key", "http_method", "status", "topics", "url");
        assertThat(webhook.getString("hash_key")).isEqualTo(HASH_KEY);
        assertThat(webhook.getString("status")).isEqualTo("enabled");
        Answer shown = tenant.api().get("/webhooks/" + webhook.getString("id")).expect(200);
        assertThat(shown.text("profile")).isEqualTo("onestock");
        assertThat(shown.text("url")).isEqualTo("https://mywebhookurl/");
        assertThat(shown.json().getJsonArray("topics"))
                .hasToString("[\"order_state_changed\",\"parcel_state_changed\",\"line_item_group_state_changed\"]");
        assertThat(shown.text()).doesNotContain(HASH_KEY);
        client(tenant).send("POST", "/webhooks", printed()).expect(401);
    }

    @Test
    void deliversWhatTheWorkflowFiresSignedWithTheHashKey() throws Exception {
        try (var receiver = Receiver.open().answers(202)) {
            Tenant tenant = Tenant.create();
            tenant.defines(TOPIC);
            String webhook = registers(tenant, receiver);
            String rest = "\"uid\":\"u-1\",\"payload\":{ \"points\" : 1.50, \"customer\":\"Zo\\u00eb Ærø\" }";

            JsonObject fired = fires(tenant, rest).expect(202).json();
            JsonObject again = fires(tenant, rest).expect(202).json();

            String event = fired.getString("id");
            assertThat(fired.getJsonArray("matched")).hasToString("[\"" + webhook + "\"]");
            assertThat(again.getBoolean("duplicate")).isTrue();
            assertThat(again.getString("id")).isEqualTo(event);
            tenant.awaits(event, "delivered");
            assertThat(receiver.received()).hasSize(1);
            Received request = receiver.received().get(0);
            assertThat(request.text()).isEqualTo("{ \"points\" : 1.50, \"customer\":\"Zo\\u00eb Ærø\" }");
            assertThat(request.header("posthorn-topic")).isEqualTo(TOPIC);
            assertThat(request.header("posthorn-id")).isEqualTo(event);
            isSigned(request);
        }
    }

    private static void isSigned(Received request) throws Exception {
        Matcher signature = SIGNATURE.matcher(request.header("Onestock-Signature"));
        assertThat(signature.matches()).isTrue();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HASH_KEY.getBytes(UTF_8), "HmacSHA256"));
        mac.update((signature.group(1) + '.').getBytes(UTF_8));
        assertThat(signature.group(2)).isEqualTo(HexFormat.of().formatHex(mac.doFinal(request.body())));
        Instant signed = Instant.ofEpochSecond(Long.parseLong(signature.group(1)));
        assertThat(signed)
                .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(5));
    }

    @Test
    void keepsWhatIsFiredWhilePausedAndSendsItNumberedInItsOrder() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines(TOPIC);
            String webhook = registers(tenant, receiver);
            assertThat(switches(tenant, webhook, "paused").expect(200).text("status"))
                    .isEqualTo("paused");

            List<String> events = Stream.of(1, 2, 3)
                    .map(n -> fires(tenant, "\"payload\":" + n).expect(202).text("id"))
                    .toList();

            assertThat(events)
                    .allSatisfy(event -> assertThat(tenant.deliveryOf(event).getString("status"))
                            .isEqualTo("held"));
            assertThat(receiver.received()).isEmpty();
            switches(tenant, webhook, "enabled").expect(200);
            await("all three")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.received().size() == 3);
            // Nothing makes one wait for another yet: they are numbered in their order and may overtake each other.
            assertThat(receiver.received())
                    .extracting(request -> request.header("posthorn-sequence") + ' ' + request.text())
                    .containsExactlyInAnyOrder("1 1", "2 2", "3 3");
        }
    }

    @Test
    void whatItsOwnerDisabledIsResumedByTheNativeApi() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines(TOPIC);
            String webhook = registers(tenant, receiver);

            assertThat(switches(tenant, webhook, "disabled").expect(200).text("status"))
                    .isEqualTo("disabled");

            Answer shown = tenant.api().get("/webhooks/" + webhook).expect(200);
            assertThat(shown.text("status")).isEqualTo("disabled");
            assertThat(shown.text("status_by")).startsWith("key:");
            String event = fires(tenant, "\"payload\":1").expect(202).text("id");
            assertThat(tenant.deliveryOf(event).getString("status")).isEqualTo("held");
            tenant.api().send("POST", "/webhooks/" + webhook + "/resume", "{}").expect(200);
            tenant.awaits(event, "delivered");
        }
    }

    @Test
    void nobodyTouchesAnothersWebhookOrTopic() {
        try (var receiver = Receiver.open()) {
            Tenant owner = Tenant.create();
            Tenant stranger = Tenant.create();
            owner.defines(TOPIC);
            String webhook = registers(owner, receiver);
            String nobodys = "whk_00000000000000000000000000";
            String ownersSite = body(owner.slug(), stranger.api().key(), "\"status\":\"paused\"");

            assertThat(switches(stranger, webhook, "paused").expect(404).text())
                    .isEqualTo(switches(stranger, nobodys, "paused").expect(404).text());
            client(stranger)
                    .send("PATCH", "/webhooks/" + webhook + "/status", ownersSite)
                    .expect(401);
            fires(stranger, "\"payload\":1").expect(404);
            assertThat(owner.api().get("/webhooks/" + webhook).expect(200).text("status"))
                    .isEqualTo("active");
            assertThat(owner.api().get("/events").expect(200).data()).isEmpty();
        }
    }
}
