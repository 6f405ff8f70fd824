package io.posthorn.portal.shell;

import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.List;
import java.util.Optional;

/**
 * A request as it left, or as it would leave.
 *
 * @param line method and address
 * @param body empty when retention dropped it
 */
public record ShownRequest(String line, List<HeaderField> headers, Optional<ShownText> body) {
    /** @param shown with the values of the webhook's own headers masked */
    public static ShownRequest of(WebhookRequest shown) {
        return new ShownRequest(
                shown.method() + " " + shown.url(),
                shown.headers(),
                Optional.of(ShownText.of(shown.body().bytes())));
    }
}
