package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Routes;
import io.posthorn.it.kit.Routes.Route;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another tenant owns looks exactly like what does not exist, on every route of the contract. */
final class TenantIsolationIT extends Product {
    private static final String NOBODY = "00000000000000000000000000";

    /** What each route takes, so that nothing but the id can be the reason for a refusal. */
    private static final Map<String, String> BODIES = Map.of(
            "PATCH /webhooks/{id}", "{\"description\":\"mine now\"}",
            "PATCH /tenants/{tenant}", "{\"name\":\"mine now\"}",
            "PATCH /users/{id}", "{\"name\":\"mine now\"}",
            "PUT /deliveries/{id}/outcome", "{\"received\":true}");

    @Test
    void othersIdsAreUnknownOnEveryRoute() {
        try (var receiver = Receiver.open().answers(503)) {
            Owned a = Owned.of(Tenant.create(), receiver);
            Tenant b = Tenant.create();
            List<Route> routes = Routes.of(Api.platform());

            assertThat(routes).hasSizeGreaterThan(30);
            for (Route route : routes) {
                sameAsUnknown(b.api(), route, a);
            }
            nothingOfAIsShown(b, a);
            nothingHasChanged(a);
        }
    }

    /** Routes that name nothing are covered by the lists; PUT of a topic makes one's own. */
    private static void sameAsUnknown(Api b, Route route, Owned a) {
        if (!route.path().contains("{") || route.toString().equals("PUT /topics/{name}")) {
            return;
        }
        String theirs = route.path()
                .replace("{tenant}", a.tenant().slug())
                .replace("{name}", "shop.thing")
                .replace("{id}", a.id(route));
        String nobodys = route.path()
                .replace("{tenant}", "nobody-there")
                .replace("{name}", "shop.nothing")
                .replace("{id}", a.id(route).substring(0, 4) + NOBODY);

        Answer refused = call(b, route, theirs);
        Answer unknown = call(b, route, nobodys);

        assertThat(refused.status()).as("%s: %s", route, refused.text()).isIn(403, 404);
        assertThat(refused.status()).as(route.toString()).isEqualTo(unknown.status());
        assertThat(refused.text()).as(route.toString()).isEqualTo(unknown.text());
        if (!route.path().startsWith("/tenants")) {
            assertThat(refused.status()).as(route.toString()).isEqualTo(404);
        }
    }

    private static Answer call(Api api, Route route, String path) {
        boolean hasBody = !route.method().equals("GET") && !route.method().equals("DELETE");
        return api.send(route.method(), path, hasBody ? BODIES.getOrDefault(route.toString(), "{}") : "");
    }

    private static void nothingOfAIsShown(Tenant b, Owned a) {
        for (String list : List.of(
                "/webhooks", "/events", "/deliveries", "/quarantine", "/api-keys", "/users", "/topics?q=shop.thing")) {
            assertThat(b.api().get(list).expect(200).text())
                    .doesNotContain(
                            a.webhook(), a.event(), a.delivery(), a.quarantined(), a.key(), a.user(), "shop.thing");
        }
        assertThat(b.api().get("/deliveries?webhook=" + a.webhook()).text())
                .isEqualTo(b.api().get("/deliveries?webhook=whk_" + NOBODY).text());
        assertThat(b.api().get("/events?webhook=" + a.webhook()).text())
                .isEqualTo(b.api().get("/events?webhook=whk_" + NOBODY).text());
        String path = "/tenants/" + a.tenant().slug() + "/events";
        assertThat(b.api().get(path).text())
                .isEqualTo(b.api().get("/tenants/nobody-there/events").text());
    }

    private static void nothingHasChanged(Owned a) {
        Api api = a.tenant().api();
        JsonObject webhook = api.get("/webhooks/" + a.webhook()).expect(200).json();
        assertThat(webhook.getString("status")).isEqualTo("active");
        assertThat(webhook.getString("description", "")).doesNotContain("mine");
        assertThat(a.tenant().deliveryOf(a.event()).getString("status")).isEqualTo("failed");
        assertThat(api.get("/quarantine/" + a.quarantined()).expect(200).json().getInt("arrivals"))
                .isEqualTo(1);
        assertThat(api.get("/users/" + a.user()).expect(200).text("name")).isEqualTo("Ann");
        assertThat(api.get("/topics/shop.thing").expect(200).status()).isEqualTo(200);
        assertThat(api.get("/api-keys/" + a.key()).expect(200).json().get("revoked_at"))
                .isIn(null, JsonValue.NULL);
    }

    /** One of each kind, owned by a tenant. */
    record Owned(
            Tenant tenant, String webhook, String event, String delivery, String quarantined, String key, String user) {

        static Owned of(Tenant tenant, Receiver receiver) {
            tenant.defines("shop.thing");
            JsonObject noRetry = Json.createObjectBuilder()
                    .add("retry", Json.createObjectBuilder().add("strategy", "none"))
                    .build();
            String webhook =
                    tenant.registers(receiver.url(), "shop.thing", noRetry).getString("id");
            String event = tenant.publishes("shop.thing", "{}");
            String delivery = tenant.awaits(event, "failed").getString("id");
            String key = tenant.api()
                    .get("/api-keys")
                    .expect(200)
                    .data()
                    .getJsonObject(0)
                    .getString("id");
            tenant.defines("shop.strict", "{\"required\":[\"id\"]}");
            String quarantined = tenant.breaks("shop.strict", "{}").text("quarantined");
            var person = Json.createObjectBuilder()
                    .add("email", "ann@" + tenant.slug() + ".example")
                    .add("name", "Ann")
                    .add("role", "admin")
                    .build();
            String user = tenant.api().post("/users", person).expect(201).text("id");
            return new Owned(tenant, webhook, event, delivery, quarantined, key, user);
        }

        String id(Route route) {
            String path = route.path();
            if (path.startsWith("/webhooks")) {
                return webhook;
            }
            if (path.startsWith("/events")) {
                return event;
            }
            if (path.startsWith("/quarantine")) {
                return quarantined;
            }
            if (path.startsWith("/users")) {
                return user;
            }
            return path.startsWith("/deliveries") ? delivery : key;
        }
    }
}
