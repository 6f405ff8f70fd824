package io.posthorn.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.dispatch.TestReport;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.Body;
import io.posthorn.domain.wire.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said below an attempt must be what happens. */
class AttemptViewTest {
    private static final String CAUSE = "The receiver failed by itself. Its body below may say why.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RETRYING  | It is tried again at the time above.
            FAILED    | It is not tried again unless somebody resends it.
            CANCELLED | Somebody cancelled it; it is not tried again.
            """)
    void saysWhatComesOfTheLastAttempt(DeliveryStatus status, String sequel) {
        assertThat(AttemptView.of(failed(2), delivery(status, false)).advice()).isEqualTo(CAUSE + " " + sequel);
    }

    @Test
    void saysThatItsWebhookMustBeResumed() {
        assertThat(AttemptView.of(failed(2), delivery(DeliveryStatus.RETRYING, true))
                        .advice())
                .isEqualTo(CAUSE + " It is tried again once its webhook is resumed.");
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void leavesTheSequelOfAnEarlierAttemptToTheNextOne(DeliveryStatus status) {
        assertThat(AttemptView.of(failed(1), delivery(status, false)).advice()).isEqualTo(CAUSE);
        assertThat(AttemptView.of(failed(2), delivery(status, false)).advice()).startsWith(CAUSE + " ");
    }

    @Test
    void promisesNothingOfATest() {
        var request = new WebhookRequest(
                "POST",
                TargetUrl.of("https://shop.example/hook"),
                List.of(),
                new Body(new byte[0], new byte[0], new byte[0]),
                Duration.ofSeconds(5));
        var result = AttemptResult.answered(500, Duration.ZERO, "192.0.2.1:443", AttemptResult.Answer.NONE);

        assertThat(AttemptView.of(new TestReport(request, List.of(), result), Instant.EPOCH)
                        .advice())
                .isEqualTo(CAUSE);
    }

    private static AttemptRow failed(int number) {
        return new AttemptRow(
                number,
                Instant.EPOCH,
                Trigger.SCHEDULE,
                Outcome.ANSWERED,
                500,
                Optional.of(ErrorClass.STATUS),
                Duration.ZERO,
                "192.0.2.1:443",
                "POST https://shop.example/hook",
                List.of(),
                Optional.empty(),
                List.of(),
                new byte[0],
                false);
    }

    private static DeliveryRow delivery(DeliveryStatus status, boolean held) {
        return new DeliveryRow(
                DeliveryId.next(),
                EventId.next(),
                WebhookId.next(),
                new TopicName("a.b"),
                1,
                status,
                held,
                2,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                true,
                Optional.empty());
    }
}
