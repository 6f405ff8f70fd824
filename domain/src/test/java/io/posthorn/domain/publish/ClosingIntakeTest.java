package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody who asks while the intake closes is left without an answer: a request would hang until its server gives up. */
class ClosingIntakeTest {
    private static final int ROUNDS = 1_000;
    private static final IntakeSettings ROOMY = new IntakeSettings(1_000, 10, 1, Duration.ZERO);

    private final TenantId tenant = TenantId.next();

    @Test
    void whoAsksWhileItClosesIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Intake intake = new Intake(ClosingIntakeTest::stored, new NoBell(), Runnable::run, Thread::new, ROOMY);
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<List<CompletableFuture<?>>> asking =
                    CompletableFuture.supplyAsync(() -> askUntilRefused(intake, together));

            together.await();
            intake.close();

            for (CompletableFuture<?> answer : asking.get(1, TimeUnit.MINUTES)) {
                assertThat(answer.handle((results, why) -> results != null || why instanceof Refused)
                                .get(1, TimeUnit.MINUTES))
                        .isTrue();
            }
        }
    }

    private List<CompletableFuture<?>> askUntilRefused(Intake intake, CyclicBarrier together) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
        do {
            answers.add(intake.publishAll(tenant, List.of(event("{}"))).toCompletableFuture());
        } while (intake.isOpen());
        return answers;
    }

    private static EventWriter.Written stored(List<Submission> batch) {
        return new EventWriter.Written(
                batch.stream().map(submission -> List.<PublishResult>of()).toList(), List.of());
    }
}
