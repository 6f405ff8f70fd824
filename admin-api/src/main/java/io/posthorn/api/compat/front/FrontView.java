package io.posthorn.api.compat.front;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.webhook.Webhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Topics, webhooks and deliveries in the vendor's members. */
final class FrontView {
    /** No zone, and no more of a fraction than there is. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

    private FrontView() {}

    static Json type(KnownTopic topic) {
        return new Fields()
                .text("name", topic.name().value())
                .text("title", topic.title())
                .text("description", topic.description())
                .text("group", topic.group())
                .json();
    }

    static Json webhook(Webhook webhook) {
        return new Fields()
                .text("webhookId", webhook.id().value().toString())
                .text("event", webhook.terms().topics().toString())
                .text("url", webhook.terms().url().toString())
                .json();
    }

    /** @param runs none when nobody asked for them */
    static Fields event(DeliveryRow row, List<AttemptSummary> runs) {
        return new Fields()
                .text("webhookId", row.webhook().value().toString())
                .text("webhookEventId", row.id().value().toString())
                .text("createdDateTime", time(row.id().madeAt()))
                .text("updatedDateTime", updated(row).map(FrontView::time))
                .text("status", StatusText.of(row))
                .json("statusCode", row.last().flatMap(FrontView::code))
                .bool("success", row.success().orElse(false))
                .number("runsCounter", row.attempts())
                .json("runs", Json.array(runs.stream().map(FrontView::run)));
    }

    private static Json run(AttemptSummary run) {
        return new Fields()
                .number("run", run.number())
                .text("dateTime", time(run.at()))
                .text("status", StatusText.of(run))
                .json("statusCode", code(run))
                .bool("success", run.error().isEmpty())
                .number("durationMs", run.duration().toMillis())
                .json();
    }

    /**
     * The end of the newest run and not that of the delivery, which a resend takes back: the time never goes back.
     *
     * @return empty until a second run; the first one is what was created
     */
    private static Optional<Instant> updated(DeliveryRow row) {
        return row.last()
                .filter(last -> last.number() > 1)
                .map(last -> last.at().plus(last.duration()));
    }

    /** @return empty when nobody answered */
    private static Optional<Json> code(AttemptSummary attempt) {
        return Optional.of(attempt.code()).filter(code -> code > 0).map(Json::of);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
