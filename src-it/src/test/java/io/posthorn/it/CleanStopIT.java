package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.it.kit.Instance;
import io.posthorn.it.kit.Publishers;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SIGTERM in the middle of the work: the node drains, and after the next start nobody hears anything twice. */
final class CleanStopIT {
    private static final String NAME = "stop";
    private static final int EVENTS = 4_000;

    @Test
    void whatWasSentBeforeACleanStopIsNotSentAgain() {
        try (var receiver = Receiver.open()) {
            Collection<String> confirmed = publishUntilStopped(receiver);

            try (var again = Instance.serve(NAME)) {
                await("everything has arrived")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> again.ready() && ids(receiver).containsAll(confirmed));
            }
            assertThat(ids(receiver)).doesNotHaveDuplicates();
        }
    }

    private static Collection<String> publishUntilStopped(Receiver receiver) {
        try (var instance = Instance.serve(NAME)) {
            Tenant tenant = Tenant.create(instance.api());
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT);
            try (var publishers = Publishers.start(tenant, "shop.thing", EVENTS)) {
                publishers.allow(EVENTS);
                publishers.awaitConfirmed(EVENTS / 4);
                instance.stop();
                return publishers.confirmed();
            }
        }
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.received().stream()
                .map(request -> request.header("webhook-id"))
                .toList();
    }
}
