package io.posthorn.api.delivery;

import io.posthorn.api.answer.Wire;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.wire.HeaderField;
import java.util.List;

/** One attempt as JSON, from the log or fresh from a test. */
public final class AttemptView {
    private AttemptView() {}

    static Json of(AttemptRow row) {
        Fields request =
                new Fields().text("line", row.requestLine()).json("headers", Wire.headers(row.requestHeaders()));
        row.requestBody().ifPresentOrElse(body -> Wire.body(request, body), () -> request.json("body", Json.NULL));
        return new Fields()
                .number("number", row.number())
                .time("at", row.at())
                .text("trigger", row.trigger().word())
                .text("outcome", row.outcome().word())
                .json("code", code(row.code()))
                .text("error", DeliveryView.error(row.error()))
                .number("duration_ms", row.duration().toMillis())
                .text("address", row.address())
                .json("request", request.json())
                .json("response", response(row.responseHeaders(), row.responseBody(), row.truncated()))
                .json();
    }

    /** @return an attempt that no log keeps: its request is told beside it */
    public static Json ofTest(AttemptResult result) {
        AttemptResult.Answer answer = result.answer();
        return new Fields()
                .text("trigger", Trigger.TEST.word())
                .text("outcome", result.outcome().word())
                .json("code", code(result.code()))
                .text("error", DeliveryView.error(result.error()))
                .number("duration_ms", result.duration().toMillis())
                .text("address", result.address())
                .json("response", response(answer.headers(), answer.body(), answer.truncated()))
                .json();
    }

    /** @return null when nobody answered */
    static Json code(int code) {
        return code == 0 ? Json.NULL : Json.of(code);
    }

    private static Json response(List<HeaderField> headers, byte[] body, boolean truncated) {
        Fields response = new Fields().json("headers", Wire.headers(headers));
        return Wire.body(response, body).bool("truncated", truncated).json();
    }
}
