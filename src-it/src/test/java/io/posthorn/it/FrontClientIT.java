package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client of Front Systems' that changed its base URL, and goes through the guide from the first page to the last. */
final class FrontClientIT extends Product {
    private static final String TYPE = "OmniChannelEndlessAisleOrderCreated";
    private static final String PAYLOAD = "{ \"orderId\" : 4711.0, \"note\":\"\\u00e9 é\" }";
    private static final String TIME = "\"[-0-9]{10}T[:0-9]{8}(\\.\\d*[1-9])?\"";

    private static Api client(Tenant tenant) {
        return tenant.api().compat("front", key -> List.of("x-api-key", key));
    }

    private static String subscribes(Tenant tenant, Receiver receiver) {
        return client(tenant)
                .send(
                        "POST",
                        "/api/webhooks",
                        "{\n\"event\": \"" + TYPE + "\",\n\"url\": \"" + receiver.url() + "\"\n}")
                .expect(201)
                .text("webhookId");
    }

    /** The example of the guide, around today: two weeks, what failed, no payload, no runs. */
    private static Answer failures(Tenant tenant, String webhook) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        String range = "?from=" + today.minusDays(13) + "&to=" + today.plusDays(1);
        return client(tenant)
                .get("/api/WebhooksEvents/" + webhook + range + "&success=false&includePayload=false&includeRuns=false")
                .expect(200);
    }

    @Test
    void findsWhatWasMissedAndGetsItAgain() {
        try (var receiver = Receiver.open().answers(404, 200)) {
            Tenant tenant = Tenant.create();
            String webhook = subscribes(tenant, receiver);
            String event = tenant.publishes(TYPE, PAYLOAD);
            tenant.awaits(event, "failed");

            Answer missed = failures(tenant, webhook);

            String id = missed.array().getJsonObject(0).getString("webhookEventId");
            assertThat(missed.text())
                    .matches("\\[\\{\"webhookId\":\"" + webhook + "\",\"webhookEventId\":\"" + UUID.fromString(id)
                            + "\",\"createdDateTime\":" + TIME + ",\"updatedDateTime\":null,\"status\":\"Not found\","
                            + "\"statusCode\":404,\"success\":false,\"runsCounter\":1,\"runs\":\\[]}]");

            client(tenant)
                    .send("POST", "/api/WebhooksEvents/" + id + "/resend", "")
                    .expect(202);
            tenant.awaits(event, "delivered");

            assertThat(failures(tenant, webhook).text()).isEqualTo("[]");
            Answer all = client(tenant)
                    .get("/api/webhooksevents/" + webhook + "/?includePayload=true&includeRuns=true")
                    .expect(200);
            JsonArray records = all.array();
            assertThat(records).hasSize(1);
            assertThat(records.getJsonObject(0).getString("webhookEventId")).isEqualTo(id);
            assertThat(records.getJsonObject(0).getInt("runsCounter")).isEqualTo(2);
            assertThat(records.getJsonObject(0).getJsonArray("runs").getValuesAs(JsonObject.class))
                    .extracting(run -> run.getInt("statusCode"))
                    .containsExactly(404, 200);
            assertThat(all.text()).endsWith(",\"payload\":" + PAYLOAD + "}]");
            assertThat(receiver.received())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.text()).isEqualTo(PAYLOAD));
        }
    }

    @Test
    void learnsWhatThereIsToHear() {
        Api client = client(Tenant.create());

        JsonArray types = client.get("/api/WebhooksTypes").expect(200).array();
        Answer schema =
                client.get("/api/WebhookTypes/StockCountReconciled/schema").expect(200);

        assertThat(types.getValuesAs(JsonObject.class))
                .extracting(type -> type.getString("name"))
                .hasSize(21)
                .contains(TYPE);
        assertThat(schema.contentType()).isEqualTo("application/schema+json");
        assertThat(schema.text()).contains("countedDateTime");
    }

    @Test
    void nobodySeesOrResendsAnothersEvents() {
        try (var receiver = Receiver.open().answers(404)) {
            Tenant owner = Tenant.create();
            String webhook = subscribes(owner, receiver);
            owner.awaits(owner.publishes(TYPE, PAYLOAD), "failed");
            String id = failures(owner, webhook).array().getJsonObject(0).getString("webhookEventId");
            Api stranger = client(Tenant.create());
            String nobodys = "/api/WebhooksEvents/" + new UUID(0, 0);

            assertThat(stranger.get("/api/WebhooksEvents/" + webhook)
                            .expect(404)
                            .text())
                    .isEqualTo(stranger.get(nobodys).expect(404).text());
            assertThat(stranger.send("POST", "/api/WebhooksEvents/" + id + "/resend", "")
                            .expect(404)
                            .text())
                    .isEqualTo(stranger.send("POST", nobodys + "/resend", "")
                            .expect(404)
                            .text());
            Api unknown = client(owner).as("ph_live_nobody");
            unknown.get("/api/WebhooksTypes").expect(401);
            unknown.get("/api/WebhooksTypes/" + TYPE + "/schema").expect(401);
            unknown.send("POST", "/api/webhooks", "{}").expect(401);
            unknown.get("/api/WebhooksEvents/" + webhook).expect(401);
            unknown.send("POST", "/api/WebhooksEvents/" + id + "/resend", "").expect(401);
            assertThat(failures(owner, webhook).array()).hasSize(1);
            assertThat(receiver.received()).hasSize(1);
        }
    }
}
