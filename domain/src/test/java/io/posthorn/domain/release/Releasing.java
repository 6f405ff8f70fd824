package io.posthorn.domain.release;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.publish.Intake;
import io.posthorn.domain.publish.IntakeSettings;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.publish.Publishing;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineDoor;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.TestQuarantine;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** The intake, the quarantine and its release over the real database, with transactions as in the container. */
final class Releasing implements AutoCloseable {
    private final TestScope scope = new TestScope();
    private final Intake intake = Publishing.intake(
            TestDatabase.running().app(),
            new NoStandardTopics(),
            new Silent(),
            Clock.systemUTC(),
            Runnable::run,
            Thread::new,
            IntakeSettings.DEFAULT);

    final Quarantine quarantine = TestQuarantine.on(scope);

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
