package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.AttemptRow;
import java.time.Instant;

/** One attempt as the list beside it shows it: what {@link AttemptView} says, without bodies. */
public record AttemptLine(int number, Instant at, String result, String answer, String took) {
    static AttemptLine of(AttemptRow attempt) {
        return new AttemptLine(
                attempt.number(),
                attempt.at(),
                AttemptView.result(attempt.outcome(), attempt.error()),
                DeliveryLines.answer(attempt.code(), attempt.error()),
                DeliveryLines.took(attempt.duration()));
    }
}
