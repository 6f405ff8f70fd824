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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
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
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void deliveries(DeliveryStatus status) {
        List<DeliveryRow> all = deliveriesIn(Set.of());

        assertThat(deliveriesIn(Set.of(status)))
                .isNotEmpty()
                .isEqualTo(all.stream().filter(row -> row.status() == status).toList());
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

    private List<DeliveryRow> deliveriesIn(Set<DeliveryStatus> statuses) {
        var filter = DeliveryFilter.narrowing().statuses(statuses).filter();
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
