package io.posthorn.domain.delivery;

import io.posthorn.domain.delivery.DispatchLedger.Credit;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.SettableClock;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.webhook.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deliveries for tests of other packages. */
public final class TestDeliveries {
    private static final DispatchLedger LEDGER =
            new PgDispatchLedger(TestDatabase.running().dispatch());

    private TestDeliveries() {}

    public static Deliveries on(TestScope scope) {
        return new JpaDeliveries(scope, TestTopics.directory(scope));
    }

    public static OpenWork work(TestScope scope) {
        return new JpaOpenWork(scope, new SettableClock());
    }

    /** Claims the next due delivery of the recipient and settles what its receiver answered after three milliseconds. */
    public static void settle(Recipient recipient, int code) {
        settle(recipient, code, SentRequest.none(recipient));
    }

    static void settle(Recipient recipient, int code, SentRequest sent) {
        ClaimedWork work = LEDGER.claim(Map.of(recipient.id(), new Credit(1, 1, 1)), 1, "n1", Duration.ofMinutes(1))
                .get(0);
        AttemptResult result =
                AttemptResult.answered(code, Duration.ofMillis(3), "192.0.2.1:443", AttemptResult.Answer.NONE);
        LEDGER.settle(List.of(Settlement.of(work.to(recipient), sent, result, Instant.now(), new Random(1))));
    }
}
