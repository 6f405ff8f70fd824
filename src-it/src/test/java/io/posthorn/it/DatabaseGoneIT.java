package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Surroundings;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
        awaitPublishing(Tenant::create);
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
