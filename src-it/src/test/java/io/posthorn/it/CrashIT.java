package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Instance;
import io.posthorn.it.kit.Publishers;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import io.posthorn.launcher.process.Part;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each process is killed while events are published and delivered: what was confirmed arrives, in its place. */
final class CrashIT {
    private static final int EVENTS = 2_000;
    private static final List<Part> PARTS = List.of(Part.SERVER, Part.BROKER, Part.POSTGRES);
    private static final int IN_FLIGHT = 10;
    private static final JsonObject PATIENT = Json.createObjectBuilder()
            .add("max_in_flight", IN_FLIGHT)
            .add(
                    "retry",
                    Json.createObjectBuilder()
                            .add("strategy", "fixed")
                            .add("initial_seconds", 1)
                            .add("max_attempts", 50))
            .build();

    @Test
    void everythingConfirmedIsDeliveredAcrossKills() {
        try (var instance = Instance.serve("crash");
                var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create(instance.api());
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", PATIENT);

            Collection<String> confirmed = publishAcrossKills(instance, tenant);

            await("everything has arrived")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> ids(receiver).containsAll(confirmed));
            assertThat(ids(receiver)).hasSameElementsAs(confirmed);
            assertThat(sequences(receiver))
                    .isEqualTo(IntStream.rangeClosed(1, EVENTS).boxed().collect(Collectors.toSet()));
            // Twice at most what was under way when the sender, or the ledger that notes its results, was killed.
            assertThat(receiver.received().size() - EVENTS).isBetween(0, 2 * IN_FLIGHT);
        }
    }

    private static Collection<String> publishAcrossKills(Instance instance, Tenant tenant) {
        try (var publishers = Publishers.start(tenant, "shop.thing", EVENTS)) {
            int share = EVENTS / PARTS.size();
            for (Part part : PARTS) {
                int before = publishers.confirmed().size();
                publishers.allow(share);
                publishers.awaitConfirmed(before + share / 3);
                instance.kill(part);
                publishers.awaitConfirmed(before + share);
                await("ready after " + part.title())
                        .atMost(Duration.ofMinutes(3))
                        .until(instance::ready);
            }
            publishers.allow(EVENTS);
            publishers.awaitConfirmed(EVENTS);
            return publishers.confirmed();
        }
    }

    private static Set<String> ids(Receiver receiver) {
        return receiver.received().stream()
                .map(request -> request.header("webhook-id"))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> sequences(Receiver receiver) {
        return receiver.received().stream()
                .map((Received request) -> Integer.parseInt(request.header("posthorn-sequence")))
                .collect(Collectors.toSet());
    }
}
