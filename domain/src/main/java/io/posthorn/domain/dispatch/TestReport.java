package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.List;

/** What was sent as a test, and what came back. */
public record TestReport(WebhookRequest request, List<HeaderField> ownHeaders, AttemptResult result) {
    public TestReport {
        ownHeaders = List.copyOf(ownHeaders);
    }

    /** @return the request as everybody may see it */
    public WebhookRequest shown() {
        return request.masking(ownHeaders);
    }
}
