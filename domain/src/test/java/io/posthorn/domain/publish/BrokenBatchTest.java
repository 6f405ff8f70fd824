package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one request of a batch does to the others: nothing. */
class BrokenBatchTest {
    private static final IntakeSettings ALL_TOGETHER = new IntakeSettings(10, 10, 1, Duration.ZERO);

    private final EventWriter ledger = new PgEventWriter(
            TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission(Clock.systemUTC()));
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final JudgedTenant tenant = new JudgedTenant("off");
    private final TenantId buggy = TenantId.next();
    private final Intake intake = new Intake(this::write, new NoBell(), Runnable::run, Thread::new, ALL_TOGETHER);

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aBugInOneOfThemCostsTheOthersNothing() throws InterruptedException {
        CompletableFuture<Receipt> first = publish(tenant.id(), event("{}"));
        writing.await();
        CompletableFuture<Receipt> unstorable = publish(tenant.id(), withKey("a\u0000"));
        CompletableFuture<Receipt> broken = publish(buggy, event("{}"));
        CompletableFuture<Receipt> last = publish(tenant.id(), event("{}"));

        mayWrite.countDown();

        assertThat(List.of(first.join().id(), last.join().id())).hasSize(2).doesNotHaveDuplicates();
        assertThat(tenant.stored()).hasSize(2);
        assertThatThrownBy(unstorable::join)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.faults())
                                .extracting(Refused.Fault::code)
                                .containsExactly("cannot_store"));
        assertThatThrownBy(broken::join).cause().hasMessage("a bug");
        assertThat(publish(tenant.id(), event("{}")).join().duplicate()).isFalse();
    }

    /** A bug that shows only when the request is written alone. */
    private EventWriter.Written write(List<Submission> batch) {
        writing.countDown();
        try {
            mayWrite.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        if (batch.stream().allMatch(submission -> submission.tenant().equals(buggy))) {
            throw new IllegalStateException("a bug");
        }
        return ledger.write(batch);
    }

    private CompletableFuture<Receipt> publish(TenantId of, NewEvent event) {
        return intake.publish(of, event).toCompletableFuture().orTimeout(1, TimeUnit.MINUTES);
    }

    private static NewEvent withKey(String key) {
        NewEvent event = event("{}");
        return new NewEvent(
                event.topic(), event.payload(), Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty());
    }
}
