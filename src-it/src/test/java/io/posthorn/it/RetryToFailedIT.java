package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receiver that is busy: asked again when the webhook's policy says so, and not for ever. */
final class RetryToFailedIT extends Product {
    private static final JsonObject AFTER_ONE_AND_TWO_SECONDS = Json.createObjectBuilder()
            .add(
                    "retry",
                    Json.createObjectBuilder()
                            .add("strategy", "list")
                            .add("delays_seconds", Json.createArrayBuilder().add(1).add(2))
                            .add("jitter", 0))
            .build();

    @Test
    void asksAgainByItsPolicyAndThenFails() {
        try (var receiver = Receiver.open().answers(503)) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", AFTER_ONE_AND_TWO_SECONDS);

            JsonObject delivery = tenant.awaits(tenant.publishes("shop.thing", "{}"), "failed");

            assertThat(receiver.received()).hasSize(3);
            assertThat(receiver.received()).extracting(got -> got.header("posthorn-attempt")).containsExactly("1", "2", "3");
            List<JsonObject> attempts = attempts(delivery);
            assertThat(attempts).extracting(attempt -> attempt.getInt("code")).containsExactly(503, 503, 503);
            assertThat(between(attempts, 0)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(6));
            assertThat(between(attempts, 1)).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(7));
        }
    }

    @Test
    void stopsAskingWhenItIsTaken() {
        try (var receiver = Receiver.open().answers(503, 200)) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", AFTER_ONE_AND_TWO_SECONDS);

            JsonObject delivery = tenant.awaits(tenant.publishes("shop.thing", "{}"), "delivered");

            assertThat(attempts(delivery)).extracting(attempt -> attempt.getInt("code")).containsExactly(503, 200);
            assertThat(receiver.received()).hasSize(2);
        }
    }

    private static List<JsonObject> attempts(JsonObject delivery) {
        return delivery.getJsonArray("attempts").getValuesAs(JsonObject.class);
    }

    private static Duration between(List<JsonObject> attempts, int first) {
        return Duration.between(at(attempts.get(first)), at(attempts.get(first + 1)));
    }

    private static Instant at(JsonObject attempt) {
        return Instant.parse(attempt.getString("at"));
    }
}
