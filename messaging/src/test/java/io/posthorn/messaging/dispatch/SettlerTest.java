package io.posthorn.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.ClaimedWork;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.DispatchLedger.Credit;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.SentRequest;
import io.posthorn.domain.delivery.Settlement;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlerTest {
    private static final long REFUSED = 2;

    private final BlockingQueue<Long> written = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> freed = new LinkedBlockingQueue<>();
    private Thread thread = new Thread();

    static Stream<RuntimeException> whatIsWrongWithOneResult() {
        return Stream.of(new LedgerUnavailable(new SQLException("check", "23514")), new IllegalStateException("bug"));
    }

    @AfterEach
    void stop() {
        thread.interrupt();
    }

    @ParameterizedTest
    @MethodSource("whatIsWrongWithOneResult")
    void oneResultThatCannotBeWrittenHoldsUpNoOther(RuntimeException wrong) throws InterruptedException {
        Settler settler = new Settler(new OneRefused(wrong), DispatchSettings.of("here"), this::free);
        LongStream.rangeClosed(1, 3).forEach(number -> settler.add(settlement(number)));

        thread = new Thread(settler);
        thread.start();

        assertThat(List.of(next(freed), next(freed), next(freed))).containsExactly(1L, REFUSED, 3L);
        settler.add(settlement(4));
        assertThat(next(freed)).isEqualTo(4);
        assertThat(written).containsExactly(1L, 3L, 4L);
        assertThat(settler.isStuck()).isFalse();
    }

    private void free(List<Settlement> settlements) {
        settlements.forEach(settlement -> freed.add(number(settlement)));
    }

    private static long next(BlockingQueue<Long> numbers) throws InterruptedException {
        Long number = numbers.poll(20, TimeUnit.SECONDS);
        assertThat(number).isNotNull();
        return number;
    }

    private static long number(Settlement settlement) {
        return settlement.claimed().sequence();
    }

    private static Settlement settlement(long number) {
        var recipient = Samples.recipient(
                new TenantId(new UUID(1, 1)),
                new WebhookId(new UUID(2, 2)),
                SafetyClass.IDEMPOTENT,
                Samples.threeTries());
        var event =
                new EventContent(new EventId(new UUID(3, number)), new TopicName("a.b"), Instant.EPOCH, new byte[0]);
        var claimed = new ClaimedDelivery(
                new DeliveryId(new UUID(4, number)),
                recipient,
                event,
                number,
                1,
                1,
                Duration.ZERO,
                Trigger.SCHEDULE,
                1);
        var result = AttemptResult.notSent(ErrorClass.CONNECT, Duration.ZERO, "");
        return Settlement.of(claimed, SentRequest.none(recipient), result, Instant.EPOCH, new Random(1));
    }

    /** A ledger that writes everything but a transaction with one result in it. */
    private final class OneRefused implements DispatchLedger {
        private final RuntimeException wrong;

        OneRefused(RuntimeException wrong) {
            this.wrong = wrong;
        }

        @Override
        public void settle(Collection<Settlement> settlements) {
            if (settlements.stream().anyMatch(settlement -> number(settlement) == REFUSED)) {
                throw wrong;
            }
            settlements.forEach(settlement -> written.add(number(settlement)));
        }

        @Override
        public List<ClaimedWork> claim(Map<WebhookId, Credit> credits, long bytes, String node, Duration lease) {
            throw new AssertionError("A settler claims nothing.");
        }

        @Override
        public void release(Collection<ClaimedWork> unsent) {
            throw new AssertionError("A settler gives nothing back.");
        }

        @Override
        public List<Lane> due(int most) {
            throw new AssertionError("A settler looks for nothing.");
        }

        @Override
        public int expireLeases(int most) {
            throw new AssertionError("A settler ends no leases.");
        }
    }
}
