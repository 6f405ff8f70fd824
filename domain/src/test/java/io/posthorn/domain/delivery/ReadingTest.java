package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.event.EventFilter;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.EventReading;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads through JPA what the set-based statements wrote. */
class ReadingTest {
    private final TestScope scope = new TestScope();
    private final Deliveries deliveries = TestDeliveries.on(scope);
    private final TenantId tenant = Ledgers.tenant();
    private final WebhookId webhook = Ledgers.webhook(tenant, "*", 10);

    @Test
    void anAttemptShowsTheExactBytesThatWereSent() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{\"n\": 1}");
        TestDeliveries.settle(
                recipient(),
                200,
                new SentRequest("POST https://shop.example/hook", List.of(), bytes("<"), bytes(">"), false));

        List<AttemptRow> attempts = scope.inTransaction(() -> deliveries.attempts(tenant, id, 0, 9));

        assertThat(attempts).hasSize(1);
        assertThat(attempts.get(0).requestBody().map(body -> new String(body, StandardCharsets.UTF_8)))
                .contains("<{\"n\": 1}>");
        assertThat(attempts.get(0).code()).isEqualTo(200);
        assertThat(attempts.get(0).error()).isEmpty();
    }

    @Test
    void allAttemptsAreReadOneAfterTheOther() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        TestDeliveries.settle(
                recipient(),
                200,
                new SentRequest("POST https://shop.example/hook", List.of(), bytes(""), bytes(""), false));
        Ledgers.run("""
                insert into attempt
                select a.delivery_id, n, a.tenant_id, a.at, a.trigger, a.outcome, a.code, a.error, a.duration_ms, a.address,
                    a.request_line, a.request_headers, a.body_head, a.body_tail, a.response_headers, a.response_body,
                    a.response_truncated, a.reduced
                from attempt a, generate_series(2, 9) n
                where a.delivery_id = ? and a.number = 1
                """, id.value());

        assertThat(scope.inTransaction(
                        () -> new AttemptLog(deliveries, tenant, id).rows().toList()))
                .extracting(AttemptRow::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theLogIsReadNewestFirstAndBothWays() {
        for (int i = 1; i <= 5; i++) {
            Ledgers.delivery(tenant, webhook, i, "{}");
        }

        Page<DeliveryRow> first = page(PageRequest.first(2));
        Page<DeliveryRow> second = page(new PageRequest(2, first.next()));
        Page<DeliveryRow> back = page(new PageRequest(2, second.prev()));

        assertThat(first.rows()).extracting(DeliveryRow::sequence).containsExactly(5L, 4L);
        assertThat(second.rows()).extracting(DeliveryRow::sequence).containsExactly(3L, 2L);
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(first.prev()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.created", "package-created", "package-*", "package.*", "*"})
    void theLogIsFilteredByEverySpellingOfATopic(String topic) {
        TenantId oms = Ledgers.tenant("akinon");
        DeliveryId id = Ledgers.delivery(oms, Ledgers.webhook(oms, "*", 10), 1, "{}");
        Ledgers.run("update event set topic = 'package.created' where tenant_id = ?", oms.value());
        Ledgers.run("update delivery set topic = 'package.created' where tenant_id = ?", oms.value());

        assertThat(scope.inTransaction(() -> deliveries.list(oms, deliveriesOf(topic), PageRequest.first(9)))
                        .rows())
                .extracting(DeliveryRow::id)
                .containsExactly(id);
        assertThat(scope.inTransaction(() -> deliveries.list(oms, deliveriesOf("package-split"), PageRequest.first(9)))
                        .rows())
                .isEmpty();
        assertThat(scope.inTransaction(() -> EventReading.on(scope).list(oms, eventsOf(topic), PageRequest.first(9)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void theLogIsReadFromItsOldestEnd() {
        for (int i = 1; i <= 3; i++) {
            Ledgers.delivery(tenant, webhook, i, "{}");
        }

        Page<DeliveryRow> first = page(new PageRequest(2, Optional.of(Cursor.oldest())));
        Page<DeliveryRow> last = page(new PageRequest(2, first.prev()));

        assertThat(first.rows()).extracting(DeliveryRow::sequence).containsExactly(2L, 1L);
        assertThat(last.rows()).extracting(DeliveryRow::sequence).containsExactly(3L);
        assertThat(last.prev()).isEmpty();
    }

    @Test
    void attemptsOfManyAreSummedUp() {
        DeliveryId tried = Ledgers.delivery(tenant, webhook, 1, "{}");
        settle(503);
        DeliveryId untried = Ledgers.delivery(tenant, webhook, 2, "{}");
        Instant at = row(tried).last().map(AttemptSummary::at).orElseThrow();

        var summary = new AttemptSummary(1, at, 503, Optional.of(ErrorClass.STATUS), Duration.ofMillis(3));
        assertThat(summaries(tenant, tried, untried)).isEqualTo(Map.of(tried, List.of(summary)));
        assertThat(row(tried).last()).contains(summary);
        assertThat(summaries(Ledgers.tenant(), tried, untried)).isEmpty();
    }

    @Test
    void payloadsOfManyAreTheBytesThatCame() {
        EventId first =
                row(Ledgers.delivery(tenant, webhook, 1, "{ \"n\": 1.0 }")).event();
        EventId second = row(Ledgers.delivery(tenant, webhook, 2, "\"é\"")).event();
        List<EventId> asked = List.of(second, EventId.next(), first);

        assertThat(payloads(tenant, asked)).isEqualTo(Map.of(first, "{ \"n\": 1.0 }", second, "\"é\""));
        assertThat(payloads(Ledgers.tenant(), asked)).isEmpty();
    }

    @Test
    void successIsToldOnceSomebodyTriedOrEndedIt() {
        DeliveryId delivered = Ledgers.delivery(tenant, webhook, 1, "{}");
        settle(200);
        DeliveryId retrying = Ledgers.delivery(tenant, webhook, 2, "{}");
        settle(503);
        DeliveryId cancelled = Ledgers.delivery(tenant, webhook, 3, "{}");
        scope.run(() -> TestDeliveries.work(scope).cancel(tenant, cancelled));
        DeliveryId untried = Ledgers.delivery(tenant, webhook, 4, "{}");

        assertThat(idsBySuccess(true)).containsExactly(delivered);
        assertThat(idsBySuccess(false)).containsExactly(cancelled, retrying);
        assertThat(row(delivered).success()).contains(true);
        assertThat(row(retrying).success()).contains(false);
        assertThat(row(cancelled).success()).contains(false);
        assertThat(row(untried).success()).isEmpty();
    }

    @Test
    void whatIsSentAgainStandsAsItsNewestAttemptSays() {
        DeliveryId arrived = Ledgers.delivery(tenant, webhook, 1, "{}");
        settle(200);
        DeliveryId failed = Ledgers.delivery(tenant, webhook, 2, "{}");
        settle(410);

        resend(arrived);
        resend(failed);

        assertThat(idsBySuccess(true)).containsExactly(arrived);
        assertThat(idsBySuccess(false)).containsExactly(failed);
        assertThat(row(arrived).success()).contains(true);
        assertThat(row(failed).success()).contains(false);
    }

    @Test
    void aLostResendOfWhatHadArrivedIsNoSuccess() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        settle(200);
        resend(id);

        settle(503);

        assertThat(idsBySuccess(false)).containsExactly(id);
        assertThat(row(id).success()).contains(false);
    }

    private void resend(DeliveryId id) {
        scope.inTransaction(() -> TestDeliveries.work(scope).resend(tenant, id));
    }

    @Test
    void anEventTellsHowItsDeliveriesStand() {
        Ledgers.delivery(tenant, webhook, 1, "{}");
        settle(204);

        Page<EventRow> events =
                scope.inTransaction(() -> EventReading.on(scope).list(tenant, EventFilter.NONE, PageRequest.first(10)));

        assertThat(events.rows()).hasSize(1);
        assertThat(events.rows().get(0).deliveries()).isEqualTo(Map.of(DeliveryStatus.DELIVERED, 1));
    }

    @Test
    void anotherTenantSeesNothing() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        TenantId other = Ledgers.tenant();

        assertThat(scope.inTransaction(() -> deliveries.find(other, id))).isEmpty();
        assertThat(scope.inTransaction(() -> deliveries.find(tenant, id))).isPresent();
    }

    private static DeliveryFilter deliveriesOf(String topic) {
        return DeliveryFilter.narrowing()
                .topic(Optional.of(new TopicPattern(topic)))
                .filter();
    }

    private static EventFilter eventsOf(String topic) {
        return EventFilter.of(new TopicPattern(topic));
    }

    @Test
    void findsSeveralOfATenantNewestFirst() {
        DeliveryId older = Ledgers.delivery(tenant, webhook, 1, "{}");
        DeliveryId newer = Ledgers.delivery(tenant, webhook, 2, "{}");
        List<DeliveryId> asked = List.of(older, newer, new DeliveryId(UUID.randomUUID()));

        assertThat(found(tenant, asked)).containsExactly(newer, older);
        assertThat(found(Ledgers.tenant(), asked)).isEmpty();
        assertThat(found(tenant, List.of())).isEmpty();
    }

    private List<DeliveryId> found(TenantId of, List<DeliveryId> ids) {
        return scope.inTransaction(() -> deliveries.find(of, ids)).stream()
                .map(DeliveryRow::id)
                .toList();
    }

    private DeliveryRow row(DeliveryId id) {
        return scope.inTransaction(() -> deliveries.find(tenant, id)).orElseThrow();
    }

    private Map<DeliveryId, List<AttemptSummary>> summaries(TenantId of, DeliveryId... ids) {
        return scope.inTransaction(() -> deliveries.attempts(of, List.of(ids)));
    }

    private Map<EventId, String> payloads(TenantId of, List<EventId> ids) {
        Map<EventId, String> texts = new HashMap<>();
        scope.inTransaction(() -> EventReading.on(scope).payloads(of, ids))
                .forEach((id, bytes) -> texts.put(id, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private List<DeliveryId> idsBySuccess(boolean success) {
        DeliveryFilter filter = DeliveryFilter.narrowing()
                .webhook(Optional.of(webhook))
                .success(Optional.of(success))
                .created(Optional.of(Instant.EPOCH), Optional.empty())
                .filter();
        return scope.inTransaction(() -> deliveries.list(tenant, filter, PageRequest.first(10))).rows().stream()
                .map(DeliveryRow::id)
                .toList();
    }

    private Page<DeliveryRow> page(PageRequest request) {
        return scope.inTransaction(() -> deliveries.list(tenant, DeliveryFilter.NONE, request));
    }

    private void settle(int code) {
        TestDeliveries.settle(recipient(), code);
    }

    private Recipient recipient() {
        return Samples.recipient(tenant, webhook, SafetyClass.IDEMPOTENT, Samples.threeTries());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
