package io.posthorn.api.event;

import io.posthorn.api.answer.LongAnswer;
import io.posthorn.api.answer.Wire;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.Problems;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.publish.CheckReport;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.publish.Receipt;

/** Events and what became of them, as JSON. */
public final class EventView {
    private EventView() {}

    static Json of(EventRow row) {
        Fields deliveries = new Fields();
        row.deliveries().forEach((status, count) -> deliveries.number(status.word(), count));
        return new Fields()
                .text("id", row.id().toString())
                .text("topic", row.topic().value())
                .text("uid", row.uid())
                .text("key", row.key())
                .json("keys", Json.texts(row.keys()))
                .time("occurred_at", row.occurredAt())
                .time("created_at", row.createdAt())
                .number("payload_bytes", row.payloadBytes())
                .json("deliveries", deliveries.json())
                .json();
    }

    public static Json of(Receipt receipt) {
        Fields fields = new Fields()
                .text("id", receipt.id().toString())
                .bool("duplicate", receipt.duplicate())
                .json("matched", Json.texts(receipt.matched().stream().map(Object::toString)));
        if (!receipt.warnings().isEmpty()) {
            fields.json("warnings", Json.texts(receipt.warnings().stream()));
        }
        return fields.json();
    }

    /** @param pointer where the event stands in its batch */
    static Json of(PublishResult result, String pointer) {
        if (result instanceof PublishResult.Accepted accepted) {
            return of(accepted.receipt());
        }
        return error(((PublishResult.Rejected) result).why().at(place -> pointer + place));
    }

    static Json error(Throwable why) {
        return new Fields().json("error", Problems.of(why).json()).json();
    }

    static LongAnswer of(CheckReport report, boolean mayReadSecrets) {
        Json errors = Json.array(report.faults().stream()
                .map(fault ->
                        new Problem.Place(Problem.In.POINTER, fault.pointer(), fault.code(), fault.detail()).json()));
        Json schema = new Fields()
                .text("validation", report.validation().word())
                .bool("valid", report.faults().isEmpty())
                .json("errors", errors)
                .json();
        return new LongAnswer(
                new Fields().json("schema", schema).json(),
                "matched",
                report.matched().map(match -> match(match, mayReadSecrets)));
    }

    private static Json match(CheckReport.Match match, boolean mayReadSecrets) {
        Fields fields = new Fields().text("webhook", match.webhook().toString());
        if (match instanceof CheckReport.Unsendable unsendable) {
            return fields.json("error", Problems.of(unsendable.why()).json()).json();
        }
        CheckReport.Sendable sendable = (CheckReport.Sendable) match;
        return fields.json("request", Wire.request(mayReadSecrets ? sendable.request() : sendable.shown()))
                .json();
    }
}
