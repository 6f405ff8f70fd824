package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

/** A person sends again what had failed. */
final class ResendIT extends Product {
    private static final JsonObject NO_RETRY = Json.createObjectBuilder()
            .add("retry", Json.createObjectBuilder().add("strategy", "none"))
            .build();

    @Test
    void repeatsTheSameEventAndDelivers() {
        try (var receiver = Receiver.open().answers(503, 200)) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", NO_RETRY);
            String event = tenant.publishes("shop.thing", "{\"n\":1}");
            String id = tenant.awaits(event, "failed").getString("id");

            tenant.api()
                    .post(
                            "/deliveries/" + id + "/resend",
                            Json.createObjectBuilder().add("reason", "Receiver was down").build())
                    .expect(202);

            JsonObject delivery = tenant.awaits(event, "delivered");
            assertThat(delivery.getString("id")).isEqualTo(id);
            assertThat(delivery.getJsonArray("attempts").getValuesAs(JsonObject.class))
                    .extracting(attempt -> attempt.getString("trigger"))
                    .containsExactly("schedule", "resend");
            assertThat(receiver.received())
                    .hasSize(2)
                    .allSatisfy(request -> {
                        assertThat(request.header("webhook-id")).isEqualTo(event);
                        assertThat(request.header("posthorn-sequence")).isEqualTo("1");
                    });
            assertThat(receiver.received().get(1).body())
                    .isEqualTo(receiver.received().get(0).body());
        }
    }

    @Test
    void isRefusedForWhatNeverWas() {
        Tenant tenant = Tenant.create();

        tenant.api()
                .post("/deliveries/dlv_00000000000000000000000000/resend", JsonValue.EMPTY_JSON_OBJECT)
                .expect(404);
    }
}
