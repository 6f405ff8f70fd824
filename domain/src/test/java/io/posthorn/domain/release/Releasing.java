package io.posthorn.domain.release;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.publish.Intake;
import io.posthorn.domain.publish.IntakeSettings;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.publish.Publishing;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineDoor;
import io.posthorn.domain.quarantine.QuarantineFilter;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.quarantine.TestQuarantine;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The intake, the quarantine and its release over the real database, with transactions as in the container. */
final class Releasing implements AutoCloseable {
    static final Actor SOMEONE = new Actor("user:someone@example.com");
    static final TopicName TOPIC = new TopicName("shop.packed");

    private final TestScope scope = new TestScope();
    private final Intake intake = Publishing.intake(
            TestDatabase.running().app(),
            new NoStandardTopics(),
            new Silent(),
            Runnable::run,
            Thread::new,
            IntakeSettings.DEFAULT);

    final Quarantine quarantine = TestQuarantine.on(scope);
    final TenantId tenant = Ledgers.tenant();
    final WebhookId webhook = Ledgers.webhook(tenant, "shop.*", 10);

    /** One tenant whose topic wants order_id to be a text. */
    Releasing() {
        Ledgers.topic(tenant, TOPIC.value(), "{\"order\":\"/order_id\"}");
        schema("string");
    }

    /** The topic wants order_id to be of this type. */
    void schema(String type) {
        Ledgers.run(
                "update topic set validation = 'reject', schema = ?, version = version + 1 where tenant_id = ?",
                "{\"properties\":{\"order_id\":{\"type\":\"" + type + "\"}}}",
                tenant.value());
    }

    PublishEvents publish() {
        return intake;
    }

    Releases releases() {
        return releases(() -> false);
    }

    /** @param crashes whether the node stops after the publish, before the quarantine hears of it */
    Releases releases(BooleanSupplier crashes) {
        QuarantineDoor door = TestQuarantine.door(scope);
        Departures departures = new Departures(door, TestAudit.on(scope)) {
            @Override
            public void settle(TenantId tenant, Actor actor, Outcomes outcomes, String reason) {
                if (crashes.getAsBoolean()) {
                    throw new IllegalStateException("The node is gone");
                }
                scope.run(() -> super.settle(tenant, actor, outcomes, reason));
            }

            @Override
            public boolean discard(TenantId tenant, Actor actor, QuarantineId id, String reason) {
                return scope.inTransaction(() -> super.discard(tenant, actor, id, reason));
            }
        };
        return new Release(TestQuarantine.inTransactions(scope, QuarantineDoor.class, door), intake, departures);
    }

    List<QuarantinedEvent> held() {
        return quarantine
                .list(tenant, QuarantineFilter.NONE, PageRequest.first(100))
                .rows();
    }

    int events() {
        return Ledgers.texts("select id from event where tenant_id = ?", tenant.value())
                .size();
    }

    List<String> audited() {
        return Ledgers.texts("""
                select actor || ' ' || action || ' ' || object || ' ' || reason from audit_entry
                where tenant_id = ? order by id
                """, tenant.value());
    }

    QuarantineId quarantined(NewEvent event) {
        PublishResult result = publish()
                .publishAll(tenant, List.of(event))
                .toCompletableFuture()
                .join()
                .get(0);
        String id = ((PublishResult.Rejected) result).why().members().getOrDefault("quarantined", "");
        return QuarantineId.parse(id).orElseThrow();
    }

    Receipt publish(NewEvent event) {
        return intake.publish(tenant, event).toCompletableFuture().join();
    }

    static NewEvent event(String uid, String payload) {
        return new NewEvent(
                TOPIC,
                bytes(payload),
                Optional.of(uid).filter(given -> !given.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody dispatches here. */
    private static final class Silent implements Wakes {
        @Override
        public void wake(Collection<Lane> lanes) {}

        @Override
        public void wakeAfter(Lane lane, Duration delay) {}
    }

    @Override
    public void close() {
        intake.close();
    }
}
