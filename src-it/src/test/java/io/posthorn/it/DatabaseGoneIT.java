package io.posthorn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Surroundings;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is the truth: without it nothing is promised, and with it again nothing is missing. */
final class DatabaseGoneIT extends Product {
    private static final JsonObject EACH_SECOND = Json.createObjectBuilder()
            .add(
                    "retry",
                    Json.createObjectBuilder()
                            .add("strategy", "fixed")
                            .add("initial_seconds", 1)
                            .add("max_attempts", 100))
            .build();

    @AfterEach
    void bringItBack() {
        if (!Surroundings.database().runs()) {
            Surroundings.database().start();
        }
        try (var receiver = Receiver.open()) {
            // Each pool still holds connections to the database that ended, and each must meet them once.
            awaitPublishing(() -> Stream.generate(Tenant::create).limit(5).forEach(tenant -> works(tenant, receiver)));
        }
    }

    private static void works(Tenant tenant, Receiver receiver) {
        tenant.defines("shop.thing");
        tenant.registers(receiver.url(), "shop.thing", EACH_SECOND);
        publish(tenant).expect(202);
    }

    @Test
    void asksToTryAgainMeanwhileAndLosesNothing() {
        try (var receiver = Receiver.open().answers(503)) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", EACH_SECOND);
            List<String> before = Stream.generate(() -> tenant.publishes("shop.thing", "{}"))
                    .limit(10)
                    .toList();

            Surroundings.database().end();

            asksToTryAgain(publish(tenant));
            asksToTryAgain(tenant.api().get("/deliveries"));
            asksToTryAgain(tenant.api().as("ph_live_" + "0".repeat(32)).get("/events"));

            Surroundings.database().start();
            receiver.answers(200);
            awaitPublishing(() -> publish(tenant).expect(202));

            before.forEach(event -> tenant.awaits(event, "delivered"));
        }
    }

    /** An answer of many pages had begun with 200; what came of it cannot be taken for all there is. */
    @Test
    void leavesAListOpenThatCannotGoOn() throws IOException {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            Api client = tenant.api().compat("front", key -> List.of("x-api-key", key));
            String webhook = client.send(
                            "POST", "/api/webhooks", "{\"event\":\"SaleCreated\",\"url\":\"" + receiver.url() + "\"}")
                    .expect(201)
                    .text("webhookId");
            String payload = "{\"saleId\":\"" + "1".repeat(200_000) + "\"}";
            Stream.generate(() -> payload).limit(100).forEach(large -> tenant.publishes("SaleCreated", large));

            try (var list = client.stream("/api/WebhooksEvents/" + webhook + "?includePayload=true")) {
                assertThat(list.read()).isEqualTo('[');
                Surroundings.database().end();

                String rest = new String(list.readAllBytes(), UTF_8);
                assertThat(rest).startsWith("{\"webhookId\":").endsWith("}").doesNotContain("problems");
            }
        }
    }

    private static Answer publish(Tenant tenant) {
        return tenant.api().send("POST", "/events", "{\"topic\":\"shop.thing\",\"payload\":{}}");
    }

    private static void asksToTryAgain(Answer answer) {
        answer.problem("503");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    private static void awaitPublishing(Runnable deed) {
        await("the database is used again").atMost(Duration.ofSeconds(60)).untilAsserted(deed::run);
    }
}
