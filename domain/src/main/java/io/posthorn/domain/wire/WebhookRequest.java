package io.posthorn.domain.wire;

import io.posthorn.domain.webhook.TargetUrl;
import java.time.Duration;
import java.util.List;

/**
 * One request, ready to be written.
 *
 * @param method HTTP method, upper case
 * @param headers in the order they are written; without Host, Content-Length and User-Agent, which the sender adds
 * @param deadline for the whole attempt, from name lookup to the last byte of the answer
 * @param success answers that count as received
 */
public record WebhookRequest(
        String method, TargetUrl url, List<HeaderField> headers, Body body, Duration deadline, SuccessRule success) {
    public WebhookRequest {
        headers = List.copyOf(headers);
    }

    /** A request that any 2xx accepts. */
    public WebhookRequest(String method, TargetUrl url, List<HeaderField> headers, Body body, Duration deadline) {
        this(method, url, headers, body, deadline, SuccessRule.TWO_HUNDREDS);
    }
}
