package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.DispatchLedger.Credit;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.HeaderField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchLedgerTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long PLENTY = 1_000_000;

    private final DispatchLedger ledger =
            new PgDispatchLedger(TestDatabase.running().dispatch());
    private TenantId tenant;
    private WebhookId webhook;

    @BeforeEach
    void aWebhook() {
        tenant = Ledgers.tenant();
        webhook = Ledgers.webhook(tenant, "*", 10);
    }

    @Test
    void claimsTheEarliestFirstWithItsExactBytes() {
        DeliveryId first = Ledgers.delivery(tenant, webhook, 1, "{\"n\": 1}");
        DeliveryId second = Ledgers.delivery(tenant, webhook, 2, "{\"n\": 2}");

        List<ClaimedWork> claimed = claim(webhook, 10);

        assertThat(claimed).extracting(ClaimedWork::id).containsExactly(first, second);
        assertThat(new String(claimed.get(1).event().payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"n\": 2}");
        assertThat(claimed.get(0).attempt()).isEqualTo(1);
        assertThat(claim(webhook, 10)).isEmpty();
    }

    @Test
    void servesManyWebhooksInOneClaim() {
        WebhookId other = Ledgers.webhook(tenant, "*", 10);
        Ledgers.delivery(tenant, webhook, 1, "{}");
        Ledgers.delivery(tenant, other, 1, "{}");

        assertThat(ledger.claim(Map.of(webhook, upTo(5), other, upTo(5)), PLENTY, "n1", LEASE))
                .extracting(ClaimedWork::webhook)
                .containsExactlyInAnyOrder(webhook, other);
    }

    @Test
    void takesInTurnsUntilThePayloadsAreAsLargeAsTheyMayBe() {
        WebhookId other = Ledgers.webhook(tenant, "*", 10);
        for (int i = 1; i <= 3; i++) {
            Ledgers.delivery(tenant, webhook, i, "\"" + "x".repeat(98) + "\"");
            Ledgers.delivery(tenant, other, i, "\"" + "x".repeat(98) + "\"");
        }

        Map<WebhookId, Credit> both = Map.of(webhook, upTo(5), other, upTo(5));
        List<ClaimedWork> first = ledger.claim(both, 301, "n1", LEASE);
        List<ClaimedWork> least = ledger.claim(both, 1, "n1", LEASE);

        assertThat(first).extracting(ClaimedWork::webhook).containsExactlyInAnyOrder(webhook, other, webhook, other);
        assertThat(least).hasSize(1);
        assertThat(claim(webhook, 5).size() + claim(other, 5).size()).isEqualTo(1);
    }

    @Test
    void theWebhookThatIsNamedFirstGetsFirst() {
        WebhookId other = Ledgers.webhook(tenant, "*", 10);
        for (int i = 1; i <= 2; i++) {
            Ledgers.delivery(tenant, webhook, i, "{}");
            Ledgers.delivery(tenant, other, i, "{}");
        }
        Map<WebhookId, Credit> otherFirst = new LinkedHashMap<>();
        otherFirst.put(other, upTo(5));
        otherFirst.put(webhook, upTo(5));
        Map<WebhookId, Credit> otherLast = new LinkedHashMap<>();
        otherLast.put(webhook, upTo(5));
        otherLast.put(other, upTo(5));

        assertThat(ledger.claim(otherFirst, 1, "n1", LEASE))
                .extracting(ClaimedWork::webhook)
                .containsExactly(other);
        assertThat(ledger.claim(otherLast, 1, "n1", LEASE))
                .extracting(ClaimedWork::webhook)
                .containsExactly(webhook);
    }

    @Test
    void oneWebhookLeavesRoomForThePayloadsOfOthers() {
        WebhookId other = Ledgers.webhook(tenant, "*", 10);
        for (int i = 1; i <= 3; i++) {
            Ledgers.delivery(tenant, webhook, i, "\"" + "x".repeat(98) + "\"");
        }
        Ledgers.delivery(tenant, other, 1, "{}");

        List<ClaimedWork> claimed = ledger.claim(
                Map.of(webhook, new Credit(5, 101, PLENTY), other, new Credit(5, 101, PLENTY)), PLENTY, "n1", LEASE);

        assertThat(claimed).extracting(ClaimedWork::webhook).containsExactlyInAnyOrder(webhook, webhook, other);
    }

    @Test
    void oneTenantLeavesRoomForThePayloadsOfOthers() {
        WebhookId sister = Ledgers.webhook(tenant, "*", 10);
        TenantId stranger = Ledgers.tenant();
        WebhookId other = Ledgers.webhook(stranger, "*", 10);
        for (int i = 1; i <= 2; i++) {
            Ledgers.delivery(tenant, webhook, i, "\"" + "x".repeat(98) + "\"");
            Ledgers.delivery(tenant, sister, i, "\"" + "x".repeat(98) + "\"");
            Ledgers.delivery(stranger, other, i, "\"" + "x".repeat(98) + "\"");
        }
        Map<WebhookId, Credit> credits = new LinkedHashMap<>();
        credits.put(webhook, new Credit(5, PLENTY, 201));
        credits.put(sister, new Credit(5, PLENTY, 201));
        credits.put(other, new Credit(5, PLENTY, 201));

        assertThat(ledger.claim(credits, 401, "n1", LEASE))
                .extracting(ClaimedWork::webhook)
                .containsExactlyInAnyOrder(webhook, webhook, sister, other, other);
    }

    @Test
    void neverGoesPastTheLimitInFlight() {
        WebhookId narrow = Ledgers.webhook(tenant, "*", 2);
        for (int i = 1; i <= 5; i++) {
            Ledgers.delivery(tenant, narrow, i, "{}");
        }

        List<ClaimedWork> first = claim(narrow, 100);
        List<ClaimedWork> none = claim(narrow, 100);
        ledger.settle(List.of(settled(first.get(0), answered(200))));
        List<ClaimedWork> next = claim(narrow, 100);

        assertThat(first).hasSize(2);
        assertThat(none).isEmpty();
        assertThat(next).hasSize(1);
    }

    @Test
    void givesNothingOfAPausedWebhook() {
        Ledgers.delivery(tenant, webhook, 1, "{}");
        Ledgers.run("update webhook set status = 'paused' where id = ?", webhook.value());

        assertThat(claim(webhook, 10)).isEmpty();
        assertThat(ledger.due(1_000)).extracting(DispatchLedger.Lane::webhook).doesNotContain(webhook);
    }

    @Test
    void aRateLetsThroughWhatTheBucketHolds() {
        Ledgers.run("update webhook set rate_per_second = 1 where id = ?", webhook.value());
        for (int i = 1; i <= 3; i++) {
            Ledgers.delivery(tenant, webhook, i, "{}");
        }

        assertThat(claim(webhook, 10)).hasSize(1);
        assertThat(claim(webhook, 10)).isEmpty();
    }

    @Test
    void recordsASuccessAndForgetsTheWork() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");

        ledger.settle(List.of(settled(claim(webhook, 1).get(0), answered(204))));

        assertThat(status(id)).isEqualTo("delivered 1 204 ");
        assertThat(Ledgers.texts("select 1 from work where delivery_id = ?", id.value()))
                .isEmpty();
        assertThat(Ledgers.texts(
                        "select number || ' ' || outcome || ' ' || code from attempt where delivery_id = ?",
                        id.value()))
                .containsExactly("1 answered 204");
    }

    @Test
    void keepsARetryUntilItIsDue() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");

        ledger.settle(List.of(settled(claim(webhook, 1).get(0), answered(503))));

        assertThat(status(id)).isEqualTo("retrying 1 503 status");
        assertThat(claim(webhook, 1)).isEmpty();
        Ledgers.run("update work set due_at = now() where delivery_id = ?", id.value());
        assertThat(claim(webhook, 1)).extracting(ClaimedWork::attempt).containsExactly(2);
    }

    @Test
    void aRoundBeginsWithItsFirstTryHoweverLongItWaited() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        Ledgers.run("update work set round_started_at = now() - interval '8 days' where delivery_id = ?", id.value());

        ClaimedWork first = claim(webhook, 1).get(0);
        ledger.settle(List.of(settled(first, answered(503))));
        Ledgers.run("update work set due_at = now() where delivery_id = ?", id.value());

        assertThat(first.roundAge()).isLessThan(Duration.ofDays(1));
        assertThat(claim(webhook, 1).get(0).roundAge()).isLessThan(Duration.ofDays(1));
    }

    @Test
    void aRoundGrowsOldFromTryToTry() {
        DeliveryId id = triedOnceTwoHoursAgo();
        Ledgers.run("update webhook set status_at = now() - interval '3 hours' where id = ?", webhook.value());

        assertThat(claim(webhook, 1)).extracting(ClaimedWork::id).containsExactly(id);
        assertThat(Ledgers.texts(
                        "select round_started_at < now() - interval '1 hour' from work where delivery_id = ?",
                        id.value()))
                .containsExactly("t");
    }

    @Test
    void theAgeOfARoundCountsAnewOnceItsWebhookIsResumed() {
        triedOnceTwoHoursAgo();
        Ledgers.run("update webhook set status_at = now() where id = ?", webhook.value());

        ClaimedWork again = claim(webhook, 1).get(0);

        assertThat(again.roundAge()).isLessThan(Duration.ofHours(1));
        assertThat(again.tryInRound()).isEqualTo(2);
    }

    private DeliveryId triedOnceTwoHoursAgo() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        ledger.settle(List.of(settled(claim(webhook, 1).get(0), answered(503))));
        Ledgers.run("""
                update work set due_at = now(), round_started_at = now() - interval '2 hours' where delivery_id = ?
                """, id.value());
        return id;
    }

    @Test
    void aRetryOfADeletedWebhookIsCancelled() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        ClaimedWork underWay = claim(webhook, 1).get(0);
        Ledgers.run("update webhook set deleted_at = now() where id = ?", webhook.value());

        ledger.settle(List.of(settled(underWay, answered(503))));

        assertThat(status(id)).isEqualTo("cancelled 1 503 status");
        assertThat(Ledgers.texts("select 1 from work where delivery_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void aRetryAndALostLeaseKnowHowLargeTheirPayloadIs() {
        DeliveryId retried = Ledgers.delivery(tenant, webhook, 1, "{\"n\": 1}");
        ledger.settle(List.of(settled(claim(webhook, 1).get(0), answered(503))));
        DeliveryId lost = Ledgers.delivery(tenant, webhook, 2, "{\"n\": 22}");
        claim(webhook, 1);
        Ledgers.run("update work set lease_until = now() - interval '1 second' where delivery_id = ?", lost.value());
        ledger.expireLeases(100);

        assertThat(Ledgers.texts(
                        "select delivery_id || ' ' || payload_bytes from work where webhook_id = ? order by sequence",
                        webhook.value()))
                .containsExactly(retried.value() + " 8", lost.value() + " 9");
    }

    @Test
    void aLostLeaseChangesNothing() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        ClaimedWork lost = claim(webhook, 1).get(0);
        Ledgers.run("update work set lease_until = now() - interval '1 second' where delivery_id = ?", id.value());
        ledger.expireLeases(100);
        ClaimedWork again = claim(webhook, 1).get(0);

        ledger.settle(List.of(settled(lost, answered(500))));

        assertThat(status(id)).isEqualTo("retrying 1 0 abandoned");
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void aLateSuccessCountsAndReplacesTheAbandonedAttempt() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        ClaimedWork late = claim(webhook, 1).get(0);
        Ledgers.run("update work set lease_until = now() - interval '1 second' where delivery_id = ?", id.value());
        ledger.expireLeases(100);

        ledger.settle(List.of(settled(late, answered(200))));

        assertThat(status(id)).isEqualTo("delivered 1 200 ");
        assertThat(Ledgers.texts("select error from attempt where delivery_id = ?", id.value()))
                .containsExactly("");
    }

    @Test
    void theThirdAbandonedLeaseQuarantines() {
        DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{}");
        for (int i = 0; i < 3; i++) {
            claim(webhook, 1);
            Ledgers.run("update work set lease_until = now() - interval '1 second' where delivery_id = ?", id.value());
            ledger.expireLeases(100);
        }

        assertThat(status(id)).isEqualTo("quarantined 3 0 abandoned");
    }

    @Test
    void aReceiverThatIsGoneSwitchesItsWebhookOff() {
        Ledgers.delivery(tenant, webhook, 1, "{}");

        ledger.settle(List.of(settled(claim(webhook, 1).get(0), answered(410))));

        assertThat(Ledgers.texts("select status || ' ' || status_by from webhook where id = ?", webhook.value()))
                .containsExactly("disabled system");
    }

    @Test
    void findsDueWebhooksThatNobodyWokeUp() {
        Ledgers.delivery(tenant, webhook, 1, "{}");

        assertThat(ledger.due(100_000)).contains(new DispatchLedger.Lane(tenant, webhook));
        claim(webhook, 10);
        assertThat(ledger.due(100_000)).doesNotContain(new DispatchLedger.Lane(tenant, webhook));
    }

    private List<ClaimedWork> claim(WebhookId id, int slots) {
        return ledger.claim(Map.of(id, upTo(slots)), PLENTY, "n1", LEASE);
    }

    private static Credit upTo(int deliveries) {
        return new Credit(deliveries, PLENTY, PLENTY);
    }

    private static AttemptResult answered(int code) {
        AttemptResult.Answer answer =
                new AttemptResult.Answer(List.of(new HeaderField("X-A", "b\0c")), new byte[] {0, 1}, false);
        return AttemptResult.answered(code, Duration.ofMillis(12), "192.0.2.1:443", answer);
    }

    private Settlement settled(ClaimedWork work, AttemptResult result) {
        Recipient recipient = Samples.recipient(tenant, webhook, SafetyClass.IDEMPOTENT, Samples.threeTries());
        return Settlement.of(work.to(recipient), SentRequest.none(recipient), result, Instant.now(), new Random(1));
    }

    private static String status(DeliveryId id) {
        return Optional.of(Ledgers.texts(
                        "select status || ' ' || attempts || ' ' || last_code || ' ' || last_error from delivery where id = ?",
                        id.value()))
                .map(rows -> rows.get(0))
                .orElseThrow();
    }
}
