package io.posthorn.portal.webhook;

import io.posthorn.domain.delivery.SentRequest;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.portal.shell.ShownText;
import java.util.List;

/** A request as it would leave, with the values of the webhook's own headers masked. */
public record ExampleRequest(String line, List<HeaderField> headers, ShownText body) {
    static ExampleRequest of(WebhookRequest request, List<HeaderField> ownHeaders) {
        SentRequest sent = SentRequest.of(request, ownHeaders);
        return new ExampleRequest(
                sent.line(), sent.headers(), ShownText.of(request.body().bytes()));
    }
}
