package io.posthorn.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.delivery.PgDispatchLedger;
import io.posthorn.domain.dispatch.AttemptDelivery;
import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Seals;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.PgRecipients;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real ledger, and receivers that answer when they are told to. */
class DispatcherTest {
    private static final int LARGE = 1_000;
    private static final long LARGE_AT_ONCE = 5;
    private static final long LARGE_AT_ONCE_PER_TENANT = 4;
    private static final long LARGE_AT_ONCE_PER_WEBHOOK = 3;

    private final DispatchLedger ledger =
            new PgDispatchLedger(TestDatabase.running().dispatch());
    private final SlowReceivers receivers = new SlowReceivers();
    private final ReadyRing ring = new ReadyRing();
    private final TenantId tenant = Ledgers.tenant();
    private final Dispatcher dispatcher = new Dispatcher(
            ring,
            ledger,
            new PgRecipients(TestDatabase.running().dispatch(), Seals.seal()),
            new AttemptDelivery(
                    new WireFormat(ProfileCatalogue.builtIn()), receivers, Clock.systemUTC(), new Random(1)),
            new NoWakes(),
            settlement -> {},
            Thread::new,
            new DispatchSettings(
                    "n1",
                    100,
                    LARGE_AT_ONCE * LARGE,
                    LARGE_AT_ONCE_PER_TENANT * LARGE,
                    LARGE_AT_ONCE_PER_WEBHOOK * LARGE,
                    64,
                    100,
                    Duration.ofMinutes(1),
                    200,
                    Duration.ofMillis(1)));

    @AfterEach
    void stop() {
        receivers.answerAll();
        dispatcher.close();
    }

    @Test
    void holdsNoMorePayloadThanItMayAndSendsAllOfIt() {
        Lane a = webhookWith(tenant, 'a', LARGE, 6);
        Lane b = webhookWith(tenant, 'b', LARGE, 6);
        Lane c = webhookWith(Ledgers.tenant(), 'c', LARGE, 6);

        ring.mark(List.of(a, b, c));
        dispatcher.start();

        await().untilAsserted(() -> {
            receivers.answerOne();
            assertThat(receivers.asked()).hasSize(18);
            assertThat(receivers.waiting()).isZero();
        });
        assertThat(receivers.mostBytes()).isEqualTo((int) LARGE_AT_ONCE * LARGE);
        for (char receiver : new char[] {'a', 'b', 'c'}) {
            assertThat(receivers.mostBytesOf(receiver)).isBetween(LARGE, (int) LARGE_AT_ONCE_PER_WEBHOOK * LARGE);
        }
    }

    @Test
    void sendsSmallPayloadsOfOthersWhileAReceiverOfLargeOnesIsSilent() {
        Lane silent = webhookWith(tenant, 'a', LARGE, 6);
        ring.mark(List.of(silent));
        dispatcher.start();
        await().untilAsserted(() -> assertThat(receivers.asked()).isEqualTo("aaa"));

        ring.mark(List.of(webhookWith(tenant, 'b', 3, 4)));

        await().untilAsserted(() -> assertThat(receivers.asked()).isEqualTo("aaabbbb"));
        receivers.answerAll();
        await().untilAsserted(() -> assertThat(receivers.asked()).isEqualTo("aaabbbbaaa"));
    }

    @Test
    void aTenantOfSilentReceiversLeavesRoomForOthersAndComesBack() {
        Lane a = webhookWith(tenant, 'a', LARGE, 6);
        Lane b = webhookWith(tenant, 'b', LARGE, 6);
        ring.mark(List.of(a, b));
        dispatcher.start();
        await().untilAsserted(() -> assertThat(receivers.waiting()).isEqualTo((int) LARGE_AT_ONCE_PER_TENANT));

        ring.mark(List.of(webhookWith(Ledgers.tenant(), 'c', 3, 4)));

        await().untilAsserted(() -> assertThat(receivers.asked()).endsWith("cccc"));
        assertThat(receivers.waiting()).isEqualTo(8);
        await().untilAsserted(() -> {
            receivers.answerOne();
            assertThat(receivers.asked()).hasSize(16);
            assertThat(receivers.waiting()).isZero();
        });
    }

    @Test
    void aNewcomerGetsItsTurnWhileAnothersBacklogFillsTheMemory() {
        Lane a = webhookWith(tenant, 'a', LARGE, 20);
        Lane b = webhookWith(Ledgers.tenant(), 'b', LARGE, 20);
        ring.mark(List.of(a, b));
        dispatcher.start();
        await().untilAsserted(() -> assertThat(receivers.waiting()).isEqualTo((int) LARGE_AT_ONCE));

        ring.mark(List.of(webhookWith(Ledgers.tenant(), 'c', 3, 1)));

        await().untilAsserted(() -> {
            receivers.answerOne();
            assertThat(receivers.asked()).contains("c");
        });
        assertThat(receivers.asked().indexOf('c')).isLessThan(20);
    }

    private static Lane webhookWith(TenantId tenant, char letter, int bytes, int deliveries) {
        WebhookId webhook = Ledgers.webhook(tenant, "*", 100);
        String payload = "\"" + String.valueOf(letter).repeat(bytes - 2) + "\"";
        for (int sequence = 1; sequence <= deliveries; sequence++) {
            Ledgers.delivery(tenant, webhook, sequence, payload);
        }
        return new Lane(tenant, webhook);
    }

    /** Nothing here waits for a retry or a rate. */
    private static final class NoWakes implements Wakes {
        @Override
        public void wake(Collection<Lane> lanes) {
            throw new AssertionError("A dispatcher marks what it knows itself.");
        }

        @Override
        public void wakeAfter(Lane lane, Duration delay) {
            throw new AssertionError("Nothing is to be tried again.");
        }
    }
}
