package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.Instance;
import io.posthorn.it.kit.PortalUsers;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database and one broker share the work, and never do any of it twice. */
final class TwoNodesIT extends Product {
    private static final int WEBHOOKS = 10;
    private static final int EVENTS = 100;
    private static final int BATCHES = 10;
    private static final Path PROFILES = Path.of("..", "domain", "src", "test", "resources", "operator-profiles");

    private static Instance other;

    @BeforeAll
    static void join() {
        other = Instance.join("other-node", PROFILES);
    }

    @AfterAll
    static void leave() {
        other.close();
    }

    @Test
    void aThousandDeliveriesGoOutOnceEach() {
        try (var receiver = Receiver.open()) {
            Tenant here = Tenant.create();
            here.defines("shop.thing");
            for (int i = 0; i < WEBHOOKS; i++) {
                here.registers(receiver.url() + i, "shop.thing", JsonValue.EMPTY_JSON_OBJECT);
            }
            List<Api> nodes = List.of(here.api(), here.through(other));
            double attemptsHere = attempts(Api.platform());
            double attemptsThere = attempts(other.api());

            Set<String> published = new HashSet<>();
            for (int i = 0; i < BATCHES; i++) {
                published.addAll(publish(nodes.get(i % 2)));
            }

            await("every webhook has every event")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> receiver.received().size() >= WEBHOOKS * EVENTS);
            Set<String> got = receiver.received().stream()
                    .map(request -> request.path() + " " + request.header("webhook-id"))
                    .collect(Collectors.toSet());
            assertThat(published).hasSize(EVENTS);
            assertThat(got).hasSize(WEBHOOKS * EVENTS);
            assertThat(receiver.received()).hasSize(WEBHOOKS * EVENTS);
            assertThat(attempts(Api.platform()) - attemptsHere).isPositive();
            assertThat(attempts(other.api()) - attemptsThere).isPositive();
        }
    }

    /** Either node may claim them; the one that cannot render them must not end them. */
    @Test
    void aProfileOfOneNodeOnlyIsSpokenThere() {
        try (var receiver = Receiver.open()) {
            Tenant here = Tenant.create();
            here.defines("shop.thing");
            Api there = here.through(other);
            String webhook = there.send(
                            "POST",
                            "/webhooks",
                            "{\"url\":\"" + receiver.url()
                                    + "\",\"topics\":[\"shop.thing\"],\"profile\":\"kassa\",\"settings\":{\"shop\":\"7\"}}")
                    .expect(201)
                    .text("id");

            List<String> published = Stream.generate(() -> here.publishes("shop.thing", "{}"))
                    .limit(EVENTS / BATCHES)
                    .toList();

            assertThat(published)
                    .allSatisfy(
                            event -> assertThat(here.awaits(event, "delivered").getJsonArray("attempts"))
                                    .hasSize(1));
            assertThat(receiver.received()).hasSize(published.size());
            // Whoever starts next has no such profile, and would not start while it is spoken.
            there.send("DELETE", "/webhooks/" + webhook, "").expect(204);
        }
    }

    /** The launcher opens the listener last, and the server takes that for a new one, with habits of its own. */
    @Test
    void aPersonSignsInWhereTheLauncherStartedTheServer() {
        try (var browser = Browser.open(other)) {
            browser.signIn();

            assertThat(browser.page().context().cookies())
                    .extracting(cookie -> cookie.name)
                    .containsExactly("posthorn-session");
        }
    }

    @Test
    void whoIsRemovedHereIsOutThereSoon() {
        try (var browser = Browser.open(other)) {
            Tenant tenant = Tenant.create();
            browser.signInAs(PortalUsers.of(tenant, "admin"));
            String id = tenant.api().get("/users").data().getJsonObject(0).getString("id");

            tenant.api().send("DELETE", "/users/" + id, "").expect(204);

            await("the other node has heard of it")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        browser.visit("/webhooks");
                        return browser.page().locator("#sign-in").isVisible();
                    });
        }
    }

    @Test
    void aDeletedTenantsKeyIsWorthNothingHereAtOnceAndThereSoon() {
        Tenant tenant = Tenant.create();
        Api there = tenant.through(other);
        tenant.api().get("/events").expect(200);
        there.get("/events").expect(200);

        Api.platform().send("DELETE", "/tenants/" + tenant.slug(), "").expect(204);

        tenant.api().get("/events").problem("401");
        await("the other node has heard of it")
                .atMost(Duration.ofSeconds(10))
                .until(() -> there.get("/events").status() == 401);
    }

    private static List<String> publish(Api node) {
        String events = IntStream.range(0, EVENTS / BATCHES)
                .mapToObj(number -> "{\"topic\":\"shop.thing\",\"payload\":{\"n\":" + number + "}}")
                .collect(Collectors.joining(","));
        JsonArray results = node.send("POST", "/events/batch", "{\"events\":[" + events + "]}")
                .expect(202)
                .json()
                .getJsonArray("results");
        return results.getValuesAs(result -> result.asJsonObject().getString("id"));
    }

    /** Tries that a node has made since it started. */
    private static double attempts(Api node) {
        String metrics = new Api(URI.create(node.base().toString().replace("/api/v1", "")), node.key())
                .get("/metrics")
                .expect(200)
                .text();
        return metrics.lines()
                .filter(line -> line.startsWith("posthorn_attempt_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
