package io.posthorn.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final Actor SOMEONE = new Actor("user:someone@example.com");
    private static final TopicName TOPIC = new TopicName("shop.packed");
    private static final Instant OCCURRED = Instant.parse("2026-11-20T09:30:00Z");

    private final Releasing releasing = new Releasing();
    private final Releases releases = releasing.releases();
    private final TenantId tenant = Ledgers.tenant();
    private final WebhookId webhook = Ledgers.webhook(tenant, "shop.*", 10);

    ReleaseTest() {
        Ledgers.topic(tenant, TOPIC.value(), "{\"order\":\"/order_id\"}");
        schema("string");
    }

    @AfterEach
    void close() {
        releasing.close();
    }

    /** The topic wants order_id to be of this type. */
    private void schema(String type) {
        Ledgers.run(
                "update topic set validation = 'reject', schema = ?, version = version + 1 where tenant_id = ?",
                "{\"properties\":{\"order_id\":{\"type\":\"" + type + "\"}}}",
                tenant.value());
    }

    @Test
    void afterTheSchemaIsMendedExactlyTheStoredBytesAreDelivered() {
        NewEvent event = new NewEvent(
                TOPIC,
                bytes("{ \"order_id\" : 1.50 }"),
                Optional.of("u1"),
                Optional.of("k1"),
                Optional.of(OCCURRED),
                Optional.of("idem"));
        QuarantineId id = quarantined(event);
        schema("number");

        Receipt receipt = releases.release(tenant, SOMEONE, id, "schema mended");

        assertThat(receipt.duplicate()).isFalse();
        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(Ledgers.texts("""
                        select convert_from(p.body, 'UTF8') || e.uid || e.key || (e.occurred_at = ?::timestamptz)
                        from event e join payload p on p.event_id = e.id where e.id = ?
                        """, OCCURRED.toString(), receipt.id().value()))
                .containsExactly("{ \"order_id\" : 1.50 }u1k1true");
        assertThat(Ledgers.texts("select event_id from work where webhook_id = ?", webhook.value()))
                .containsExactly(receipt.id().value().toString());
        assertThat(held()).isEmpty();
        assertThat(audited()).containsExactly("user:someone@example.com quarantine.release " + id + " schema mended");
    }

    @Test
    void beforeItIsMendedAReleaseTellsTheFaultsAsTheyAreNow() {
        QuarantineId id = quarantined(event("u1", "{\"order_id\":1}"));
        schema("boolean");

        Refused why = refused(() -> releases.release(tenant, SOMEONE, id, ""));

        assertThat(why.code()).isEqualTo("schema_violation");
        assertThat(why.faults()).extracting(Refused.Fault::pointer).containsExactly("/payload/order_id");
        assertThat(why.faults().get(0).detail()).contains("boolean");
        assertThat(why.members()).containsEntry("quarantined", id.toString());
        assertThat(held()).extracting(QuarantinedEvent::id).containsExactly(id);
        assertThat(held().get(0).faults()).isEqualTo(why.faults());
        assertThat(held().get(0).arrivals()).isEqualTo(1);
        assertThat(events()).isZero();
        assertThat(audited()).isEmpty();
    }

    @Test
    void aCrashBetweenPublishAndRemovalPublishesOnce() {
        AtomicBoolean crashes = new AtomicBoolean(true);
        Releases frail = releasing.releases(crashes::get);
        QuarantineId id = quarantined(event("", "{\"order_id\":1}"));
        schema("number");

        assertThatThrownBy(() -> frail.release(tenant, SOMEONE, id, "")).hasMessage("The node is gone");
        assertThat(events()).isOne();
        assertThat(held()).hasSize(1);
        crashes.set(false);
        Receipt receipt = frail.release(tenant, SOMEONE, id, "");

        assertThat(receipt.duplicate()).isTrue();
        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(events()).isOne();
        assertThat(held()).isEmpty();
    }

    @Test
    void twoClicksAtOncePublishOnce() {
        QuarantineId id = quarantined(event("", "{\"order_id\":1}"));
        schema("number");
        try (Releasing other = new Releasing()) {
            Releases elsewhere = other.releases();
            CompletableFuture<?> second = CompletableFuture.runAsync(() -> tolerating(elsewhere, id));
            tolerating(releases, id);
            second.join();
        }

        assertThat(events()).isOne();
        assertThat(held()).isEmpty();
    }

    /** Who comes when the other is done finds nothing any more. */
    private void tolerating(Releases releases, QuarantineId id) {
        try {
            releases.release(tenant, SOMEONE, id, "");
        } catch (Refused gone) {
            assertThat(gone.reason()).isEqualTo(Refused.Reason.NOT_FOUND);
        }
    }

    @Test
    void aProducerThatComesAgainAfterTheReleaseIsADuplicate() {
        NewEvent event = event("u1", "{\"order_id\":1}");
        NewEvent keyed = new NewEvent(
                TOPIC,
                bytes("{\"order_id\":2}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("idem-2"));
        QuarantineId first = quarantined(event);
        QuarantineId second = quarantined(keyed);
        schema("number");
        releases.release(tenant, SOMEONE, first, "");
        releases.release(tenant, SOMEONE, second, "");

        assertThat(publish(event).duplicate()).isTrue();
        assertThat(publish(keyed).duplicate()).isTrue();
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aProducerThatCameAgainBeforeTheReleaseMakesItADuplicate() {
        NewEvent event = event("u1", "{\"order_id\":1}");
        QuarantineId id = quarantined(event);
        schema("number");
        publish(event);

        assertThat(releases.release(tenant, SOMEONE, id, "").duplicate()).isTrue();
        assertThat(events()).isOne();
        assertThat(held()).isEmpty();
    }

    @Test
    void anEventThatSaysNoTimeOccurredWhenItArrived() {
        QuarantineId id = quarantined(event("", "{\"order_id\":1}"));
        Ledgers.run("update quarantined_event set created_at = ? where id = ?", OCCURRED.toString(), id.value());
        schema("number");

        Receipt receipt = releases.release(tenant, SOMEONE, id, "");

        assertThat(Ledgers.texts(
                        "select occurred_at = ?::timestamptz from event where id = ?",
                        OCCURRED.toString(),
                        receipt.id().value()))
                .containsExactly("t");
    }

    @Test
    void allOfATopicGoInTheOrderOfTheirArrival() {
        List<QuarantineId> ids = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> quarantined(event("", "{\"order_id\":" + (n == 3 ? "true" : n) + "}")))
                .toList();
        schema("number");

        ReleaseReport report = releases.releaseAll(tenant, SOMEONE, TOPIC, Optional.empty(), "mended");

        assertThat(report).isEqualTo(new ReleaseReport(3, 1, Optional.empty()));
        assertThat(Ledgers.texts("""
                        select d.sequence || ' ' || convert_from(p.body, 'UTF8')
                        from delivery d join payload p on p.event_id = d.event_id
                        where d.webhook_id = ? order by d.sequence
                        """, webhook.value()))
                .containsExactly("1 {\"order_id\":1}", "2 {\"order_id\":2}", "3 {\"order_id\":4}");
        assertThat(held()).extracting(QuarantinedEvent::id).containsExactly(ids.get(2));
        assertThat(held().get(0).faults().get(0).detail()).contains("number");
        assertThat(audited()).hasSize(3).allMatch(line -> line.endsWith(" mended"));
    }

    @Test
    void oneCallLetsAtMostFiveHundredGoAndTellsWhereToGoOn() {
        int all = Releases.MOST_AT_ONCE + 2;
        List<NewEvent> events = IntStream.rangeClosed(1, all)
                .mapToObj(n -> event("u" + n, "{\"order_id\":" + n + "}"))
                .toList();
        releasing.publish().publishAll(tenant, events).toCompletableFuture().join();
        schema("number");

        ReleaseReport first = releases.releaseAll(tenant, SOMEONE, TOPIC, Optional.empty(), "");
        ReleaseReport second = releases.releaseAll(tenant, SOMEONE, TOPIC, first.next(), "");

        assertThat(first.released()).isEqualTo(Releases.MOST_AT_ONCE);
        assertThat(first.next()).isPresent();
        assertThat(second).isEqualTo(new ReleaseReport(2, 0, Optional.empty()));
        assertThat(Ledgers.texts("""
                        select count(*) from delivery d join event e on e.id = d.event_id
                        where d.webhook_id = ? and e.uid = 'u' || d.sequence
                        """, webhook.value())).containsExactly(Integer.toString(all));
    }

    @Test
    void largePayloadsGoInSeveralCommitsOfOneCall() {
        String large = "x".repeat(200_000);
        for (int n = 1; n <= 45; n++) {
            quarantined(event("u" + n, "{\"order_id\":" + n + ",\"text\":\"" + large + "\"}"));
        }
        schema("number");

        ReleaseReport report = releases.releaseAll(tenant, SOMEONE, TOPIC, Optional.empty(), "");

        assertThat(report).isEqualTo(new ReleaseReport(45, 0, Optional.empty()));
    }

    @Test
    void aUidThatNowMeansSomethingElseStaysAndSaysSo() {
        QuarantineId id = quarantined(event("u1", "{\"order_id\":1}"));
        publish(event("u1", "{\"order_id\":\"1\"}"));
        schema("number");

        Refused why = refused(() -> releases.release(tenant, SOMEONE, id, ""));

        assertThat(why.code()).isEqualTo("uid_reused");
        assertThat(held().get(0).faults()).extracting(Refused.Fault::pointer).containsExactly("/uid");
    }

    @Test
    void aDiscardedEventIsGoneAndNeverPublished() {
        QuarantineId id = quarantined(event("u1", "{\"order_id\":1}"));
        schema("number");

        releases.discard(tenant, SOMEONE, id, "a test order");

        assertThat(held()).isEmpty();
        assertThat(audited()).containsExactly("user:someone@example.com quarantine.discard " + id + " a test order");
        assertThat(refused(() -> releases.release(tenant, SOMEONE, id, "")).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> releases.discard(tenant, SOMEONE, id, "")).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(events()).isZero();
    }

    @Test
    void anotherTenantFindsNothingToReleaseOrDiscard() {
        QuarantineId id = quarantined(event("u1", "{\"order_id\":1}"));
        TenantId other = Ledgers.tenant();
        schema("number");

        assertThat(refused(() -> releases.release(other, SOMEONE, id, "")).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> releases.discard(other, SOMEONE, id, "")).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(releases.releaseAll(other, SOMEONE, TOPIC, Optional.empty(), ""))
                .isEqualTo(new ReleaseReport(0, 0, Optional.empty()));
        assertThat(releasing.quarantine.find(other, id)).isEmpty();
        assertThat(releasing.quarantine.payload(other, id)).isEmpty();
        assertThat(held()).hasSize(1);
    }

    private List<QuarantinedEvent> held() {
        return releasing
                .quarantine
                .list(tenant, Optional.empty(), PageRequest.first(100))
                .rows();
    }

    private int events() {
        return Ledgers.texts("select id from event where tenant_id = ?", tenant.value())
                .size();
    }

    private List<String> audited() {
        return Ledgers.texts("""
                select actor || ' ' || action || ' ' || object || ' ' || reason from audit_entry
                where tenant_id = ? order by id
                """, tenant.value());
    }

    private QuarantineId quarantined(NewEvent event) {
        PublishResult result = releasing
                .publish()
                .publishAll(tenant, List.of(event))
                .toCompletableFuture()
                .join()
                .get(0);
        String id = ((PublishResult.Rejected) result).why().members().getOrDefault("quarantined", "");
        return QuarantineId.parse(id).orElseThrow();
    }

    private Receipt publish(NewEvent event) {
        return releasing.publish().publish(tenant, event).toCompletableFuture().join();
    }

    private static Refused refused(Runnable deed) {
        return catchThrowableOfType(Refused.class, deed::run);
    }

    private static NewEvent event(String uid, String payload) {
        return new NewEvent(
                TOPIC,
                bytes(payload),
                Optional.of(uid).filter(given -> !given.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
