package io.posthorn.it.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;

/**
 * A tenant of its own for one test, so that tests do not see each other.
 *
 * @param api with a key of the tenant
 */
public record Tenant(String slug, Api api) {
    /** Longer than a lease and its sweep: a claim whose answer was lost with the database holds its work for so long. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    public static Tenant create() {
        return create(Api.platform());
    }

    /** A tenant of another instance. */
    public static Tenant create(Api platform) {
        return create(platform, "t" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** A tenant whose name matters; one test only may have it. */
    public static Tenant named(String slug) {
        return create(Api.platform(), slug);
    }

    private static Tenant create(Api platform, String slug) {
        platform.post(
                        "/tenants",
                        Json.createObjectBuilder()
                                .add("slug", slug)
                                .add("name", "Tenant " + slug)
                                .build())
                .expect(201);
        String key = platform.post(
                        "/tenants/" + slug + "/api-keys",
                        Json.createObjectBuilder()
                                .add("name", "everything")
                                .add("scopes", Json.createArrayBuilder().add("admin"))
                                .build())
                .expect(201)
                .text("key");
        return new Tenant(slug, platform.as(key));
    }

    /** The same key at another node. */
    public Api through(Instance node) {
        return node.api().as(api.key());
    }

    /** Defines a custom topic without a schema. */
    public void defines(String topic) {
        api.put(
                        "/topics/" + topic,
                        Json.createObjectBuilder().add("title", topic).build())
                .expect(201);
    }

    /** Defines a custom topic that rejects what breaks its schema, or changes it. */
    public void defines(String topic, String schema) {
        String body = "{\"title\":\"" + topic + "\",\"validation\":\"reject\",\"schema\":" + schema + "}";
        assertThat(api.send("PUT", "/topics/" + topic, body).status()).isIn(200, 201);
    }

    /** Publishes an event whose payload its schema refuses. */
    public Answer breaks(String topic, String payload) {
        return api.send("POST", "/events", "{\"topic\":\"" + topic + "\",\"payload\":" + payload + "}")
                .expect(422);
    }

    /** Registers a webhook; the answer holds its secret. */
    public JsonObject registers(String url, String topic, JsonObject more) {
        var body = Json.createObjectBuilder(more)
                .add("url", url)
                .add("topics", Json.createArrayBuilder().add(topic))
                .build();
        return api.post("/webhooks", body).expect(201).json();
    }

    /** Publishes an event whose payload stands in the body exactly like this. @return its id */
    public String publishes(String topic, String payload) {
        return api.send("POST", "/events", "{\"topic\":\"" + topic + "\",\"payload\":" + payload + "}")
                .expect(202)
                .text("id");
    }

    /** Waits until the only delivery of an event stands there. @return it, with its attempts */
    public JsonObject awaits(String event, String status) {
        await("delivery of " + event + " is " + status)
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(deliveryOf(event).getString("status")).isEqualTo(status));
        return deliveryOf(event);
    }

    /** The only delivery of an event, with its attempts, as it is now. */
    public JsonObject deliveryOf(String event) {
        var rows = api.get("/deliveries?limit=200").expect(200).data().getValuesAs(JsonObject.class);
        String id = rows.stream()
                .filter(row -> row.getString("event").equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No delivery of " + event))
                .getString("id");
        return api.get("/deliveries/" + id).expect(200).json();
    }
}
