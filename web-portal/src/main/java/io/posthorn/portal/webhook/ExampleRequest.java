package io.posthorn.portal.webhook;

import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.portal.shell.ShownText;
import java.util.List;

/** A request as it would leave. */
public record ExampleRequest(String line, List<HeaderField> headers, ShownText body) {
    /** @param shown with the values of the webhook's own headers masked */
    static ExampleRequest of(WebhookRequest shown) {
        return new ExampleRequest(
                shown.method() + " " + shown.url(),
                shown.headers(),
                ShownText.of(shown.body().bytes()));
    }
}
