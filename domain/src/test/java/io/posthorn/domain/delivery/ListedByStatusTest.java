package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.event.EventFilter;
import io.posthorn.domain.event.EventReading;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever asks for a status gets the rows that show it, of deliveries as of events. */
class ListedByStatusTest {
    private final TestScope scope = new TestScope();
    private final TenantId tenant = Ledgers.tenant();
    private final WebhookId webhook = Ledgers.webhook(tenant, "*", 10);

    @BeforeEach
    void putOneOfEach() {
        int sequence = 0;
        for (DeliveryStatus status : DeliveryStatus.values()) {
            boolean sending = status == DeliveryStatus.SENDING;
            DeliveryId id = Ledgers.delivery(tenant, webhook, ++sequence, "{}");
            settle(id, sending ? DeliveryStatus.QUEUED : status);
            if (sending) {
                lease(id);
            }
        }
        DeliveryId again = Ledgers.delivery(tenant, webhook, ++sequence, "{}");
        settle(again, DeliveryStatus.RETRYING);
        lease(again);
        WebhookId paused = Ledgers.webhook(tenant, "*", 10);
        Ledgers.delivery(tenant, paused, 1, "{}");
        settle(Ledgers.delivery(tenant, paused, 2, "{}"), DeliveryStatus.RETRYING);
        lease(Ledgers.delivery(tenant, paused, 3, "{}"));
        settle(Ledgers.delivery(tenant, paused, 4, "{}"), DeliveryStatus.FAILED);
        Ledgers.run("update webhook set status = 'paused' where id = ?", paused.value());
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void deliveries(DeliveryStatus status) {
        assertThat(deliveriesIn(Set.of(status), false)).isNotEmpty().isEqualTo(shown(status.word()));
    }

    @Test
    void heldDeliveries() {
        assertThat(deliveriesIn(Set.of(), true)).hasSize(2).isEqualTo(shown("held"));
    }

    @Test
    void severalStatusesAtOnce() {
        Set<DeliveryStatus> some = Set.of(DeliveryStatus.RETRYING, DeliveryStatus.SENDING, DeliveryStatus.FAILED);

        assertThat(deliveriesIn(some, true)).isEqualTo(shown("retrying", "sending", "failed", "held"));
    }

    @Test
    void countsAreThoseOfTheLists() {
        Map<String, Long> listed = deliveriesIn(Set.of(), false).stream()
                .collect(Collectors.groupingBy(DeliveryRow::shown, Collectors.counting()));

        Map<String, Long> counts = scope.inTransaction(
                () -> TestDeliveries.on(scope).counts(tenant, Instant.now().minus(Duration.ofDays(1))));

        assertThat(counts).isEqualTo(listed).containsKeys("held", "sending");
    }

    @Test
    void onlyWhatIsBeingSentHasNoNextAttempt() {
        assertThat(deliveriesIn(Set.of(), false).stream()
                        .filter(row -> !row.status().isFinished())
                        .filter(row -> row.nextAttemptAt().isEmpty()))
                .isEqualTo(shown("sending"));
    }

    private List<DeliveryRow> shown(String... words) {
        return deliveriesIn(Set.of(), false).stream()
                .filter(row -> List.of(words).contains(row.shown()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void events(DeliveryStatus status) {
        List<EventRow> all = eventsIn(Optional.empty());

        assertThat(eventsIn(Optional.of(status)))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(row -> row.deliveries().containsKey(status))
                        .toList());
    }

    private List<DeliveryRow> deliveriesIn(Set<DeliveryStatus> statuses, boolean held) {
        var filter = DeliveryFilter.narrowing().statuses(statuses).held(held).filter();
        return scope.inTransaction(() -> TestDeliveries.on(scope).list(tenant, filter, PageRequest.first(99)))
                .rows();
    }

    private List<EventRow> eventsIn(Optional<DeliveryStatus> status) {
        EventFilter none = EventFilter.NONE;
        var filter = new EventFilter(
                none.topic(), none.key(), none.after(), none.before(), none.webhook(), status, none.text());
        return scope.inTransaction(() -> EventReading.on(scope).list(tenant, filter, PageRequest.first(99)))
                .rows();
    }

    private static void settle(DeliveryId id, DeliveryStatus status) {
        Ledgers.run("update delivery set status = ? where id = ?", status.word(), id.value());
        if (status.isFinished()) {
            Ledgers.run("delete from work where delivery_id = ?", id.value());
        }
    }

    private static void lease(DeliveryId id) {
        Ledgers.run("update work set lease_until = now() + interval '1 minute' where delivery_id = ?", id.value());
    }
}
