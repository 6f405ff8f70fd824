package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.webhook.WebhookId;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What people may do to a delivery by hand, and what they are told when they may not. */
class OpenWorkTest {
    private final TestScope scope = new TestScope();
    private final OpenWork work = TestDeliveries.work(scope);
    private final TenantId tenant = Ledgers.tenant();
    private final WebhookId webhook = Ledgers.webhook(tenant, "*", 10);
    private final DeliveryId id = Ledgers.delivery(tenant, webhook, 1, "{\"n\": 1}");

    @Test
    void whatWaitsIsNotResentButSaysWhatToDo() {
        refusal(this::resend)
                .hasMessage("A delivery that is queued cannot be resent."
                        + " It is sent by itself; to begin anew at once, cancel it first.");
        settle(DeliveryStatus.RETRYING);
        refusal(this::resend)
                .hasMessageStartingWith("A delivery that is retrying cannot be resent. It is sent by itself;");
        Ledgers.run("update webhook set status = 'paused' where id = ?", webhook.value());
        refusal(this::resend)
                .hasMessage("A delivery that is held cannot be resent."
                        + " It is sent once its webhook is resumed; to begin anew, cancel it first.");
    }

    @Test
    void whatIsBeingSentSaysSo() {
        Ledgers.run("update work set lease_until = now() + interval '1 minute' where delivery_id = ?", id.value());

        refusal(this::resend).hasMessage("A delivery that is sending cannot be resent. Wait for its result.");
        refusal(this::cancel).hasMessage("A delivery that is sending cannot be cancelled. Wait for its result.");
        refusal(this::decide).hasMessage("A delivery that is sending cannot be decided. Wait for its result.");
    }

    @Test
    void whatHasEndedIsNotCancelled() {
        scope.run(this::cancel);

        refusal(this::cancel).hasMessage("A delivery that is cancelled cannot be cancelled.");
        refusal(this::decide).hasMessage("A delivery that is cancelled cannot be decided.");
    }

    @Test
    void aResendKnowsHowLargeItsPayloadIs() {
        scope.run(this::cancel);

        scope.run(this::resend);

        assertThat(Ledgers.texts(
                        "select payload_bytes || ' ' || round_tries || ' ' || trigger from work where delivery_id = ?",
                        id.value()))
                .containsExactly("8 0 resend");
    }

    private void resend() {
        work.resend(tenant, id);
    }

    private void cancel() {
        work.cancel(tenant, id);
    }

    private void decide() {
        work.decide(tenant, id, true);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusal(Runnable deed) {
        ThrowingCallable call = () -> scope.run(deed);
        return assertThatThrownBy(call).isInstanceOf(Refused.class);
    }

    private void settle(DeliveryStatus status) {
        Ledgers.run("update delivery set status = ? where id = ?", status.word(), id.value());
    }
}
