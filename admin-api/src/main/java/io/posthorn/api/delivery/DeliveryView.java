package io.posthorn.api.delivery;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.ErrorClass;
import java.util.List;
import java.util.Optional;

/** Deliveries as JSON. */
final class DeliveryView {
    private DeliveryView() {}

    /** In a list, {@code attempts} is their number. */
    static Json of(DeliveryRow row) {
        return of(row, Json.of(row.attempts()));
    }

    /** Alone, {@code attempts} are the attempts themselves, the first one first. */
    static Json of(DeliveryRow row, List<AttemptRow> attempts) {
        return of(row, Json.array(attempts.stream().map(AttemptView::of)));
    }

    private static Json of(DeliveryRow row, Json attempts) {
        return new Fields()
                .text("id", row.id().toString())
                .text("event", row.event().toString())
                .text("webhook", row.webhook().toString())
                .text("topic", row.topic().value())
                .number("sequence", row.sequence())
                .text("status", row.shown())
                .json("attempts", attempts)
                .time("next_attempt_at", row.nextAttemptAt())
                .time("created_at", row.createdAt())
                .time("finished_at", row.finishedAt())
                .json("last", row.last().map(DeliveryView::last))
                .json();
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
