package io.posthorn.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final Instant OCCURRED = Instant.parse("2026-11-20T09:30:00Z");

    private final Releasing releasing = new Releasing();
    private final Releases releases = releasing.releases();
    private final TenantId tenant = releasing.tenant;
    private final WebhookId webhook = releasing.webhook;

    @AfterEach
    void close() {
        releasing.close();
    }

    @Test
    void afterTheSchemaIsMendedExactlyTheStoredBytesAreDelivered() {
        NewEvent event = new NewEvent(
                Releasing.TOPIC,
                Releasing.bytes("{ \"order_id\" : 1.50 }"),
                Optional.of("u1"),
                Optional.of("k1"),
                Optional.of(OCCURRED),
                Optional.of("idem"));
        QuarantineId id = releasing.quarantined(event);
        releasing.schema("number");

        Receipt receipt = releases.release(tenant, Releasing.SOMEONE, id, "schema mended");

        assertThat(receipt.duplicate()).isFalse();
        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(Ledgers.texts("""
                        select convert_from(p.body, 'UTF8') || e.uid || e.key || (e.occurred_at = ?::timestamptz)
                        from event e join payload p on p.event_id = e.id where e.id = ?
                        """, OCCURRED.toString(), receipt.id().value()))
                .containsExactly("{ \"order_id\" : 1.50 }u1k1true");
        assertThat(Ledgers.texts("select event_id from work where webhook_id = ?", webhook.value()))
                .containsExactly(receipt.id().value().toString());
        assertThat(releasing.held()).isEmpty();
        assertThat(releasing.audited())
                .containsExactly("user:someone@example.com quarantine.release " + id + " schema mended");
    }

    @Test
    void beforeItIsMendedAReleaseTellsTheFaultsAsTheyAreNow() {
        QuarantineId id = releasing.quarantined(Releasing.event("u1", "{\"order_id\":1}"));
        releasing.schema("boolean");

        Refused why = refused(() -> releases.release(tenant, Releasing.SOMEONE, id, ""));

        assertThat(why.code()).isEqualTo("schema_violation");
        assertThat(why.faults()).extracting(Refused.Fault::pointer).containsExactly("/payload/order_id");
        assertThat(why.faults().get(0).detail()).contains("boolean");
        assertThat(why.members()).containsEntry("quarantined", id.toString());
        assertThat(releasing.held()).extracting(QuarantinedEvent::id).containsExactly(id);
        assertThat(releasing.held().get(0).faults()).isEqualTo(why.faults());
        assertThat(releasing.held().get(0).arrivals()).isEqualTo(1);
        assertThat(releasing.events()).isZero();
        assertThat(releasing.audited()).isEmpty();
    }

    @Test
    void anEventWhoseTopicWasDeletedStaysUntilThereIsOneAgain() {
        QuarantineId id = releasing.quarantined(Releasing.event("u1", "{\"order_id\":1}"));
        Ledgers.run("delete from topic where tenant_id = ?", tenant.value());

        Refused why = refused(() -> releases.release(tenant, Releasing.SOMEONE, id, ""));

        assertThat(why.faults()).extracting(Refused.Fault::code).containsExactly("unknown_topic");
        assertThat(releasing.held()).extracting(QuarantinedEvent::id).containsExactly(id);
        assertThat(releasing.held().get(0).faults()).isEqualTo(why.faults());
        Ledgers.topic(tenant, Releasing.TOPIC.value(), "{}");
        Receipt receipt = releases.release(tenant, Releasing.SOMEONE, id, "");
        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(releasing.held()).isEmpty();
    }

    @Test
    void aCrashBetweenPublishAndRemovalPublishesOnce() {
        AtomicBoolean crashes = new AtomicBoolean(true);
        Releases frail = releasing.releases(crashes::get);
        QuarantineId id = releasing.quarantined(Releasing.event("", "{\"order_id\":1}"));
        releasing.schema("number");

        assertThatThrownBy(() -> frail.release(tenant, Releasing.SOMEONE, id, ""))
                .hasMessage("The node is gone");
        assertThat(releasing.events()).isOne();
        assertThat(releasing.held()).hasSize(1);
        crashes.set(false);
        Receipt receipt = frail.release(tenant, Releasing.SOMEONE, id, "");

        assertThat(receipt.duplicate()).isTrue();
        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(releasing.events()).isOne();
        assertThat(releasing.held()).isEmpty();
    }

    @Test
    void twoClicksAtOncePublishOnce() {
        QuarantineId id = releasing.quarantined(Releasing.event("", "{\"order_id\":1}"));
        releasing.schema("number");
        try (Releasing other = new Releasing()) {
            Releases elsewhere = other.releases();
            CompletableFuture<?> second = CompletableFuture.runAsync(() -> tolerating(elsewhere, id));
            tolerating(releases, id);
            second.join();
        }

        assertThat(releasing.events()).isOne();
        assertThat(releasing.held()).isEmpty();
    }

    /** Who comes when the other is done finds nothing any more. */
    private void tolerating(Releases releases, QuarantineId id) {
        try {
            releases.release(tenant, Releasing.SOMEONE, id, "");
        } catch (Refused gone) {
            assertThat(gone.reason()).isEqualTo(Refused.Reason.NOT_FOUND);
        }
    }

    @Test
    void aProducerThatComesAgainAfterTheReleaseIsADuplicate() {
        NewEvent event = Releasing.event("u1", "{\"order_id\":1}");
        NewEvent keyed = new NewEvent(
                Releasing.TOPIC,
                Releasing.bytes("{\"order_id\":2}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("idem-2"));
        QuarantineId first = releasing.quarantined(event);
        QuarantineId second = releasing.quarantined(keyed);
        releasing.schema("number");
        releases.release(tenant, Releasing.SOMEONE, first, "");
        releases.release(tenant, Releasing.SOMEONE, second, "");

        assertThat(releasing.publish(event).duplicate()).isTrue();
        assertThat(releasing.publish(keyed).duplicate()).isTrue();
        assertThat(releasing.events()).isEqualTo(2);
    }

    @Test
    void aProducerThatCameAgainBeforeTheReleaseMakesItADuplicate() {
        NewEvent event = Releasing.event("u1", "{\"order_id\":1}");
        QuarantineId id = releasing.quarantined(event);
        releasing.schema("number");
        releasing.publish(event);

        assertThat(releases.release(tenant, Releasing.SOMEONE, id, "").duplicate())
                .isTrue();
        assertThat(releasing.events()).isOne();
        assertThat(releasing.held()).isEmpty();
    }

    @Test
    void anEventThatSaysNoTimeOccurredWhenItArrived() {
        QuarantineId id = releasing.quarantined(Releasing.event("", "{\"order_id\":1}"));
        Ledgers.run("update quarantined_event set created_at = ? where id = ?", OCCURRED.toString(), id.value());
        releasing.schema("number");

        Receipt receipt = releases.release(tenant, Releasing.SOMEONE, id, "");

        assertThat(Ledgers.texts(
                        "select occurred_at = ?::timestamptz from event where id = ?",
                        OCCURRED.toString(),
                        receipt.id().value()))
                .containsExactly("t");
    }

    @Test
    void aUidThatNowMeansSomethingElseStaysAndSaysSo() {
        QuarantineId id = releasing.quarantined(Releasing.event("u1", "{\"order_id\":1}"));
        releasing.publish(Releasing.event("u1", "{\"order_id\":\"1\"}"));
        releasing.schema("number");

        Refused why = refused(() -> releases.release(tenant, Releasing.SOMEONE, id, ""));

        assertThat(why.code()).isEqualTo("uid_reused");
        assertThat(releasing.held().get(0).faults())
                .extracting(Refused.Fault::pointer)
                .containsExactly("/uid");
    }

    @Test
    void aDiscardedEventIsGoneAndNeverPublished() {
        QuarantineId id = releasing.quarantined(Releasing.event("u1", "{\"order_id\":1}"));
        releasing.schema("number");

        releases.discard(tenant, Releasing.SOMEONE, id, "a test order");

        assertThat(releasing.held()).isEmpty();
        assertThat(releasing.audited())
                .containsExactly("user:someone@example.com quarantine.discard " + id + " a test order");
        assertThat(refused(() -> releases.release(tenant, Releasing.SOMEONE, id, ""))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> releases.discard(tenant, Releasing.SOMEONE, id, ""))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(releasing.events()).isZero();
    }

    @Test
    void anotherTenantFindsNothingToReleaseOrDiscard() {
        QuarantineId id = releasing.quarantined(Releasing.event("u1", "{\"order_id\":1}"));
        TenantId other = Ledgers.tenant();
        releasing.schema("number");

        assertThat(refused(() -> releases.release(other, Releasing.SOMEONE, id, ""))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> releases.discard(other, Releasing.SOMEONE, id, ""))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(releases.releaseAll(other, Releasing.SOMEONE, Releasing.TOPIC, Optional.empty(), ""))
                .isEqualTo(new ReleaseReport(0, 0, Optional.empty()));
        assertThat(releasing.quarantine.find(other, id)).isEmpty();
        assertThat(releasing.quarantine.payload(other, id)).isEmpty();
        assertThat(releasing.held()).hasSize(1);
    }

    private static Refused refused(Runnable deed) {
        return catchThrowableOfType(Refused.class, deed::run);
    }
}
