package io.posthorn.domain.delivery;

import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.wire.Body;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.List;

/**
 * What the log keeps of a request: everything except the payload, which the event has, and the values of the tenant's own
 * headers, which are secrets.
 *
 * @param line method and URL
 * @param head bytes of the body before the payload; all of it when the payload was a thin one
 * @param tail bytes of the body after the payload
 * @param reduced whether the payload was a thin one
 */
public record SentRequest(String line, List<HeaderField> headers, byte[] head, byte[] tail, boolean reduced) {
    public SentRequest {
        headers = List.copyOf(headers);
    }

    /** @param ownHeaders the tenant's own, whose values are masked */
    public static SentRequest of(WebhookRequest request, List<HeaderField> ownHeaders) {
        Body body = request.body();
        return new SentRequest(
                request.method() + " " + request.url(),
                request.masking(ownHeaders).headers(),
                body.reduced() ? body.bytes() : body.head(),
                body.reduced() ? new byte[0] : body.tail(),
                body.reduced());
    }

    /** For an attempt whose request could not be made. */
    public static SentRequest none(Recipient recipient) {
        return new SentRequest(recipient.method() + " " + recipient.url(), List.of(), new byte[0], new byte[0], false);
    }
}
