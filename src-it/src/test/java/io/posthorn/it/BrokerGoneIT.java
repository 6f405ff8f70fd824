package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Instance;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Surroundings;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker is the doorbell, not the truth. */
final class BrokerGoneIT extends Product {

    @AfterEach
    void bringItBack() {
        if (!Surroundings.broker().runs()) {
            Surroundings.broker().start();
        }
    }

    @Test
    void deliversWithoutABrokerAndAfterItsReturn() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT);
            arrives(tenant, receiver, 0, 5);

            Surroundings.broker().kill();
            arrives(tenant, receiver, 5, 20);

            Surroundings.broker().start();
            arrives(tenant, receiver, 25, 5);
        }
    }

    /** A broker that others run may come up after its nodes. */
    @Test
    void aNodeStartsWithoutABrokerAndHearsItOnceItIsThere() {
        Surroundings.broker().kill();
        try (var node = Instance.join("early-node");
                var receiver = Receiver.open()) {
            assertThat(broker(node)).isEqualTo("down");
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT);
            arrives(tenant, receiver, 0, 5);

            Surroundings.broker().start();

            await("it listens")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> broker(node).equals("up"));
            arrives(tenant, receiver, 5, 5);
        }
    }

    private static String broker(Instance node) {
        return node.root().get("/health/ready").expect(200).text("broker");
    }

    private static void arrives(Tenant tenant, Receiver receiver, int before, int more) {
        List<String> events = IntStream.range(0, more)
                .mapToObj(number -> tenant.publishes("shop.thing", "{\"n\":" + number + "}"))
                .toList();

        await("all have arrived")
                .atMost(Duration.ofSeconds(30))
                .until(() -> receiver.received().size() >= before + more);
        assertThat(receiver.received().stream().skip(before).map(request -> request.header("webhook-id")))
                .containsExactlyInAnyOrderElementsOf(events);
    }
}
