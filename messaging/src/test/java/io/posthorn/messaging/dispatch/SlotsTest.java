package io.posthorn.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final TenantId tenant = TenantId.next();
    private final Lane one = new Lane(tenant, WebhookId.next());
    private final Lane other = new Lane(tenant, WebhookId.next());
    private final BlockingQueue<Slots.Free> given = new LinkedBlockingQueue<>();
    private Thread waiting = new Thread();

    @AfterEach
    void stop() {
        waiting.interrupt();
    }

    @Test
    void tellsWhatIsLeft() throws InterruptedException {
        Slots slots = new Slots(3, 100);

        slots.taken(one, 60);
        slots.taken(other, 10);

        assertThat(slots.awaitFree()).isEqualTo(new Slots.Free(1, 30));
    }

    @Test
    void waitsForAnAttemptToEnd() {
        Slots slots = new Slots(1, 100);
        slots.taken(one, 1);

        waitsForRoom(slots);
        slots.freed(one, 1);

        await().untilAsserted(() -> assertThat(given).containsExactly(new Slots.Free(1, 100)));
    }

    @Test
    void waitsForAPayloadToGo() {
        Slots slots = new Slots(10, 100);
        slots.taken(one, 90);
        slots.taken(other, 90); // The last one may go beyond.

        waitsForRoom(slots);
        slots.freed(one, 90);

        await().untilAsserted(() -> assertThat(given).containsExactly(new Slots.Free(9, 10)));
    }

    @Test
    void countsWhatEachWebhookHolds() {
        Slots slots = new Slots(10, 100);
        slots.taken(one, 10);
        slots.taken(one, 0);
        slots.taken(one, 20);
        slots.taken(other, 5);

        slots.freed(one, 10);
        assertThat(slots.heldBy(one.webhook())).isEqualTo(20);
        assertThat(slots.heldBy(tenant)).isEqualTo(25);
        slots.freed(one, 20);
        slots.freed(one, 0);

        assertThat(slots.heldBy(one.webhook())).isZero();
        assertThat(slots.heldBy(other.webhook())).isEqualTo(5);
        assertThat(slots.total()).isEqualTo(1);
    }

    private void waitsForRoom(Slots slots) {
        waiting = new Thread(() -> {
            try {
                given.add(slots.awaitFree());
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        await().untilAsserted(() -> assertThat(waiting.getState()).isEqualTo(Thread.State.WAITING));
    }
}
