package io.posthorn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Apart;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A client of Akinon's that changed its base URL, and a receiver that was written for the vendor's library. */
final class AkinonClientIT extends Product {
    private static final String HOOKS = "/whisperer/hooks";
    private static final String SECRET = "gizli söz";
    private static final String PAYLOAD = "{ \"id\" : 1207, \"number\":\"R1\", \"note\":\"\\u0130stanbul şube\" }";

    private static Api client(Tenant tenant) {
        return tenant.api().compat("akinon", key -> List.of("Authorization", "Token " + key));
    }

    private static JsonObject hook(Receiver receiver) {
        return Json.createObjectBuilder()
                .add("event_type", "package-created")
                .add("target_url", receiver.url())
                .add("secret_key", SECRET)
                .add("additional_headers", Json.createObjectBuilder().add("X-Shop", "S014"))
                .add(
                        "retry_countdown_config",
                        Json.createObjectBuilder()
                                .add("choice", "fixed")
                                .add("kwargs", Json.createObjectBuilder().add("seconds", 1)))
                .build();
    }

    @Test
    void getsWhatTheVendorsLibrarySendsAndAgainAfterItsCountdown() throws Exception {
        try (var receiver = Receiver.open().answers(503, 200)) {
            Tenant tenant = Tenant.create();
            client(tenant).post(HOOKS + "/", hook(receiver)).expect(201);

            String event = tenant.publishes("package.created", PAYLOAD);

            tenant.awaits(event, "delivered");
            assertThat(receiver.received()).hasSize(2).allSatisfy(AkinonClientIT::isTheLibrarys);
            assertThat(receiver.received().get(1).text())
                    .isEqualTo(receiver.received().get(0).text());
        }
    }

    private static void isTheLibrarys(Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("X-Whisperer-Event")).isEqualTo("package.created");
        assertThat(request.header("X-Whisperer-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(request.body())));
        assertThat(request.header("X-Shop")).isEqualTo("S014");
        assertThat(request.text().replaceFirst("\"uuid\":\"[0-9a-f]{32}\"", "\"uuid\":\"…\""))
                .isEqualTo("{\"event\":{\"type\":\"package.created\",\"uuid\":\"…\"},\"payload\":" + PAYLOAD + "}");
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            JsonObject unsigned = Json.createObjectBuilder(hook(receiver))
                    .addNull("secret_key")
                    .build();
            client(tenant).post(HOOKS, unsigned).expect(201);

            tenant.awaits(tenant.publishes("package.created", PAYLOAD), "delivered");

            assertThat(receiver.received().get(0).headers().containsKey("X-Whisperer-Signature"))
                    .isFalse();
        }
    }

    @Test
    void listsForgetsAndRegistersAgainButNeverTwice() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            Api client = client(tenant);
            String id = client.post(HOOKS, hook(receiver)).expect(201).text("id");

            client.post(HOOKS, hook(receiver)).expect(406);
            assertThat(client.get(HOOKS).expect(200).array().getValuesAs(JsonObject.class))
                    .extracting(webhook -> webhook.getString("secret_key"))
                    .containsExactly("***");
            assertThat(tenant.api().get("/webhooks/" + id).expect(200).text("profile"))
                    .isEqualTo("akinon");
            client.send("DELETE", HOOKS + "/" + id + "/", "").expect(204);
            client.post(HOOKS, hook(receiver)).expect(201);
        }
    }

    @Test
    void nobodySeesOrForgetsAnothersWebhook() {
        try (var receiver = Receiver.open()) {
            Apart.keeps(client(Tenant.create()), client(Tenant.create()), HOOKS, hook(receiver));
        }
    }
}
