package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.DispatchLedger.Credit;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Seals;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.PgRecipients;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OneStock's rule with other numbers: warn after the second failure, switch off after the third retry. */
class FailureReactionTest {
    private final DispatchLedger ledger =
            new PgDispatchLedger(TestDatabase.running().dispatch());
    private final PgRecipients recipients =
            new PgRecipients(TestDatabase.running().dispatch(), Seals.seal());
    private TenantId tenant;
    private WebhookId webhook;
    private DeliveryId delivery;

    @BeforeEach
    void aWebhookThatWarnsAndSwitchesOff() {
        tenant = Ledgers.tenant();
        webhook = Ledgers.webhook(tenant, "*", 10);
        Ledgers.run("""
                update webhook set warn_after = 2, disable_after = 3,
                    retry = '{"strategy":"fixed","initial_seconds":0,"max_attempts":10,"jitter":0}'
                where id = ?
                """, webhook.value());
        delivery = Ledgers.delivery(tenant, webhook, 1, "{}");
    }

    @Test
    void warnsOnceAndRecoversWithTheNextSuccess() {
        answer(500);
        assertThat(webhookNow()).isEqualTo("active warned=false");
        answer(500);
        assertThat(webhookNow()).isEqualTo("active warned=true");
        answer(500);
        answer(200);

        assertThat(webhookNow()).isEqualTo("active warned=false");
        assertThat(audit()).containsExactly("webhook.warn", "webhook.recover");
    }

    @Test
    void switchesOffAfterTheLastRetryAndKeepsTheDelivery() {
        DeliveryId waiting = Ledgers.delivery(tenant, webhook, 2, "{}");
        Ledgers.run("update work set due_at = now() + interval '1 hour' where delivery_id = ?", waiting.value());
        for (int tries = 1; tries <= 4; tries++) {
            answer(503);
        }

        assertThat(webhookNow()).isEqualTo("disabled warned=true");
        assertThat(audit()).containsExactly("webhook.warn", "webhook.disable");
        assertThat(Ledgers.texts(
                        "select delivery_id || ' ' || round_tries from work where webhook_id = ? order by sequence",
                        webhook.value()))
                .containsExactly(delivery.value() + " 0", waiting.value() + " 0");
        assertThat(Ledgers.texts("select status || ' ' || attempts from delivery where id = ?", delivery.value()))
                .containsExactly("retrying 4");
        assertThat(claim()).isEmpty();
    }

    @Test
    void beginsTheRetriesAnewWhenItIsEnabledAgain() {
        for (int tries = 1; tries <= 4; tries++) {
            answer(503);
        }
        Ledgers.run("update webhook set status = 'active' where id = ?", webhook.value());
        answer(503);

        assertThat(webhookNow()).isEqualTo("active warned=true");
        answer(200);
        assertThat(Ledgers.texts("select status || ' ' || attempts from delivery where id = ?", delivery.value()))
                .containsExactly("delivered 6");
    }

    private void answer(int code) {
        ClaimedWork work = claim().stream()
                .filter(claimed -> claimed.id().equals(delivery))
                .findFirst()
                .orElseThrow();
        ClaimedDelivery claimed =
                work.to(Objects.requireNonNull(recipients.load(List.of(webhook)).get(webhook)));
        AttemptResult result =
                AttemptResult.answered(code, Duration.ofMillis(3), "192.0.2.1:443", AttemptResult.Answer.NONE);
        ledger.settle(List.of(
                Settlement.of(claimed, SentRequest.none(claimed.recipient()), result, Instant.now(), new Random(1))));
    }

    private List<ClaimedWork> claim() {
        return ledger.claim(Map.of(webhook, new Credit(1, 1, 1)), 1, "n1", Duration.ofMinutes(1));
    }

    private String webhookNow() {
        return Ledgers.texts(
                        "select status || ' warned=' || (warned_at is not null) from webhook where id = ?",
                        webhook.value())
                .get(0);
    }

    private List<String> audit() {
        return Ledgers.texts("select action from audit_entry where tenant_id = ? order by at, id", tenant.value());
    }
}
