package io.posthorn.api.delivery;

import io.posthorn.api.answer.LongAnswer;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.ErrorClass;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliveries as JSON. */
final class DeliveryView {
    private static final String ATTEMPTS = "attempts";

    private DeliveryView() {}

    /** In a list, {@code attempts} is their number. */
    static Json of(DeliveryRow row) {
        return fields(row).number(ATTEMPTS, row.attempts()).json();
    }

    /** Alone, {@code attempts} are the attempts themselves, the first one first. */
    static LongAnswer of(DeliveryRow row, Stream<AttemptRow> attempts) {
        return new LongAnswer(fields(row).json(), ATTEMPTS, attempts.map(AttemptView::of));
    }

    private static Fields fields(DeliveryRow row) {
        return new Fields()
                .text("id", row.id().toString())
                .text("event", row.event().toString())
                .text("webhook", row.webhook().toString())
                .text("topic", row.topic().value())
                .number("sequence", row.sequence())
                .text("status", row.shown())
                .time("next_attempt_at", row.nextAttemptAt())
                .time("created_at", row.createdAt())
                .time("finished_at", row.finishedAt())
                .json("last", row.last().map(DeliveryView::last));
    }

    private static Json last(AttemptSummary last) {
        return new Fields()
                .time("at", last.at())
                .json("code", AttemptView.code(last.code()))
                .text("error", error(last.error()))
                .number("duration_ms", last.duration().toMillis())
                .json();
    }

    static Optional<String> error(Optional<ErrorClass> error) {
        return error.map(ErrorClass::word);
    }
}
