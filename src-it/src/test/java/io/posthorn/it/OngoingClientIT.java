package io.posthorn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Apart;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The use cases of Ongoing's document, registered in its words. */
final class OngoingClientIT extends Product {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private static Api client(Tenant tenant) {
        return tenant.api().compat("ongoing", key -> {
            String pair = Base64.getEncoder().encodeToString(("integration:" + key).getBytes(UTF_8));
            return List.of("Authorization", "Basic " + pair);
        });
    }

    private static JsonObjectBuilder webhook(Receiver receiver) {
        return Json.createObjectBuilder().add("url", receiver.url()).add("trigger", "order.status_changed");
    }

    private static String order(int owner, String transporter, int number, String status) {
        return """
                {"orderId": 10042, "orderNumber": "SO-10042", "goodsOwnerId": %d, "transporter": "%s",
                 "previousOrderStatus": {"number": 400, "text": "Picked"},
                 "orderStatus": {"number": %d, "text": "%s"}, "byUser": {"userId": 31}}
                """.formatted(owner, transporter, number, status);
    }

    private static Answer publishes(Tenant tenant, String payload) {
        return tenant.api()
                .send("POST", "/events", "{\"topic\":\"order.status_changed\",\"payload\":" + payload + "}")
                .expect(202);
    }

    private static List<String> heardBy(Answer published) {
        return published
                .json()
                .getJsonArray("matched")
                .getValuesAs(id -> id.toString().replace("\"", ""));
    }

    @Test
    void tellsThatAnOrderOfOneOwnerWasSentAndNoMore() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            String id = client(tenant)
                    .post(
                            WEBHOOKS,
                            webhook(receiver)
                                    .add("to", "Sent")
                                    .add("goodsOwnerIds", 7)
                                    .build())
                    .expect(201)
                    .text("id");

            assertThat(heardBy(publishes(tenant, order(7, "X", 400, "Picked")))).isEmpty();
            assertThat(heardBy(publishes(tenant, order(8, "X", 450, "Sent")))).isEmpty();
            Answer sent = publishes(tenant, order(7, "X", 450, "Sent"));

            assertThat(heardBy(sent)).containsExactly(id);
            tenant.awaits(sent.text("id"), "delivered");
            assertThat(receiver.received())
                    .extracting(Received::text)
                    .containsExactly("{\"orderId\":10042,\"orderNumber\":\"SO-10042\",\"goodsOwnerId\":7}");
        }
    }

    @Test
    void goesOnHearingOfATopicThatTheTenantRedefinesAndTakesBack() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            String id = client(tenant)
                    .post(WEBHOOKS, webhook(receiver).add("to", 450).build())
                    .expect(201)
                    .text("id");

            tenant.defines("order.status_changed");
            assertThat(heardBy(publishes(tenant, order(7, "X", 450, "Sent")))).containsExactly(id);
            tenant.defines("order.status_changed", "{\"required\":[\"nothing like this\"]}");
            Answer held = tenant.breaks("order.status_changed", order(7, "Y", 450, "Sent"));

            tenant.api().send("DELETE", "/topics/order.status_changed", "").expect(204);

            assertThat(heardBy(tenant.api()
                            .send("POST", "/quarantine/" + held.text("quarantined") + "/release", "{}")
                            .expect(202)))
                    .containsExactly(id);
        }
    }

    @Test
    void hearsOnlyOfOneTransporter() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            String id = client(tenant)
                    .post(
                            WEBHOOKS,
                            webhook(receiver)
                                    .add("to", 450)
                                    .add("filter", "payload.transporter == \"X\"")
                                    .build())
                    .expect(201)
                    .text("id");

            assertThat(heardBy(publishes(tenant, order(7, "Y", 450, "Sent")))).isEmpty();
            assertThat(heardBy(publishes(tenant, order(8, "X", 450, "Sent")))).containsExactly(id);
        }
    }

    @Test
    void nobodySeesOrForgetsAnothersWebhook() {
        try (var receiver = Receiver.open()) {
            Apart.keeps(
                    client(Tenant.create()),
                    client(Tenant.create()),
                    WEBHOOKS,
                    webhook(receiver).build());
        }
    }
}
