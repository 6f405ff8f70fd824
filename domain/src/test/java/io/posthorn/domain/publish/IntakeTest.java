package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final IntakeSettings TWO_MAY_WAIT = new IntakeSettings(2, 1, 1, Duration.ZERO);

    private final EventWriter ledger = new PgEventWriter(
            TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission(Clock.systemUTC()));
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final Intake intake = new Intake(this::writeLater, new NoBell(), Runnable::run, Thread::new, TWO_MAY_WAIT);
    private TenantId tenant;

    @BeforeEach
    void aTenant() {
        tenant = Ledgers.tenant();
        Ledgers.topic(tenant, "shop.packed", "{}");
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void refusesWhatIsOneTooManyAndStoresTheRest() throws InterruptedException {
        CompletableFuture<Receipt> underWay = publish();
        writing.await();
        List<CompletableFuture<Receipt>> waiting =
                Stream.generate(this::publish).limit(2).toList();

        CompletableFuture<Receipt> tooMany = publish();

        assertThat(tooMany).isCompletedExceptionally();
        assertThatThrownBy(tooMany::join)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class, full -> assertThat(full.reason()).isEqualTo(Refused.Reason.UNAVAILABLE));
        mayWrite.countDown();
        assertThat(Stream.concat(Stream.of(underWay), waiting.stream()).map(CompletableFuture::join))
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt.duplicate()).isFalse());
        assertThat(Ledgers.texts("select count(*) from event where tenant_id = ?", tenant.value()))
                .containsExactly("3");
        assertThat(publish().join().duplicate()).isFalse();
    }

    private EventWriter.Written writeLater(List<Submission> batch) {
        writing.countDown();
        try {
            mayWrite.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return ledger.write(batch);
    }

    private CompletableFuture<Receipt> publish() {
        NewEvent event = new NewEvent(
                new TopicName("shop.packed"),
                "{}".getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return intake.publish(tenant, event).toCompletableFuture();
    }
}
