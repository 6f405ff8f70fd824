package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.dispatch.TestReport;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.ShownRequest;
import io.posthorn.portal.shell.ShownText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt as its page shows it.
 *
 * @param result colour and icon: delivered, failed, not_sent or doubtful
 * @param advice what to look at and what comes of it, empty when all went well
 */
public record AttemptView(
        int number,
        Instant at,
        String trigger,
        String result,
        String answer,
        String took,
        String address,
        String advice,
        ShownRequest request,
        List<HeaderField> responseHeaders,
        ShownText responseBody,
        boolean responseTruncated) {

    /** @param of the delivery as it stands now */
    static AttemptView of(AttemptRow attempt, DeliveryRow of) {
        return new AttemptView(
                attempt.number(),
                attempt.at(),
                attempt.trigger().word(),
                result(attempt.outcome(), attempt.error()),
                DeliveryLines.answer(attempt.code(), attempt.error()),
                DeliveryLines.took(attempt.duration()),
                attempt.address(),
                attempt.error()
                        .map(error -> advice(error, attempt.code()) + sequel(attempt, of))
                        .orElse(""),
                new ShownRequest(
                        attempt.requestLine(),
                        attempt.requestHeaders(),
                        attempt.requestBody().map(ShownText::of)),
                attempt.responseHeaders(),
                ShownText.of(attempt.responseBody()),
                attempt.truncated());
    }

    public static AttemptView of(TestReport report, Instant at) {
        AttemptResult result = report.result();
        return new AttemptView(
                1,
                at,
                Trigger.TEST.word(),
                result(result.outcome(), result.error()),
                DeliveryLines.answer(result.code(), result.error()),
                DeliveryLines.took(result.duration()),
                result.address(),
                result.error().map(error -> advice(error, result.code())).orElse(""),
                ShownRequest.of(report.shown()),
                result.answer().headers(),
                ShownText.of(result.answer().body()),
                result.answer().truncated());
    }

    static String result(Outcome outcome, Optional<ErrorClass> error) {
        return switch (outcome) {
            case NOT_SENT -> "not_sent";
            case DOUBTFUL -> "doubtful";
            case ANSWERED -> error.isEmpty() ? "delivered" : "failed";
        };
    }

    /** Of an attempt that others followed they tell themselves. */
    private static String sequel(AttemptRow attempt, DeliveryRow of) {
        return attempt.number() == of.attempts() ? " " + Notices.text("sequel." + of.shown()) : "";
    }

    private static String advice(ErrorClass error, int code) {
        if (error != ErrorClass.STATUS) {
            return Notices.text("advice." + error.word());
        }
        return Notices.text(
                switch (code) {
                    case 401, 403 -> "advice.status.refused";
                    case 404, 410 -> "advice.status.gone";
                    case 429 -> "advice.status.slow";
                    default -> code >= 500 ? "advice.status.broken" : "advice.status";
                });
    }
}
