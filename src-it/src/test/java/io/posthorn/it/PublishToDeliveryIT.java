package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The straight line, once: published, signed, delivered, recorded. */
final class PublishToDeliveryIT extends Product {
    // Order, spaces, escapes, a big number and what is not ASCII: all of it must come out as it went in.
    private static final String PAYLOAD = "{ \"z\":1, \"a\" : [1.50, 12345678901234567890],\"name\":\"Zo\\u00eb – Ærø\" }";

    @Test
    void deliversWhatWasPublishedSignedAndRecorded() throws Exception {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            JsonObject webhook = tenant.registers(receiver.url(), "shop.*", JsonValue.EMPTY_JSON_OBJECT);

            String event = tenant.publishes("shop.thing", PAYLOAD);

            JsonObject delivery = tenant.awaits(event, "delivered");
            assertThat(receiver.received()).hasSize(1);
            Received request = receiver.received().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.header("webhook-id")).isEqualTo(event);
            assertThat(request.header("posthorn-topic")).isEqualTo("shop.thing");
            assertThat(request.header("posthorn-sequence")).isEqualTo("1");
            assertThat(request.text()).contains("\"data\":" + PAYLOAD);
            verify(webhook.getString("secret"), request);
            recorded(delivery, request);
            assertThat(tenant.api().get("/events/" + event + "/payload").expect(200).text())
                    .isEqualTo(PAYLOAD);
        }
    }

    /** An implementation that is not ours. */
    private static void verify(String secret, Received request) throws Exception {
        new Webhook(secret).verify(request.text(), HttpHeaders.of(request.headers(), (name, value) -> true));
    }

    private static void recorded(JsonObject delivery, Received request) {
        assertThat(delivery.getInt("sequence")).isEqualTo(1);
        List<JsonObject> attempts = delivery.getJsonArray("attempts").getValuesAs(JsonObject.class);
        assertThat(attempts).hasSize(1);
        JsonObject attempt = attempts.get(0);
        assertThat(attempt.getInt("code")).isEqualTo(200);
        assertThat(attempt.getString("outcome")).isEqualTo("answered");
        assertThat(attempt.getJsonObject("request").getString("body")).isEqualTo(request.text());
    }
}
