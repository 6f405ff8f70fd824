package io.posthorn.domain.wire;

import io.posthorn.domain.webhook.TargetUrl;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** @return the same request as it may be shown: without the values of the tenant's own headers, which are secrets */
    public WebhookRequest masking(List<HeaderField> ownHeaders) {
        Set<String> own = ownHeaders.stream().map(HeaderField::name).collect(Collectors.toSet());
        List<HeaderField> masked = headers.stream()
                .map(field -> own.contains(field.name()) ? new HeaderField(field.name(), CustomHeaders.MASK) : field)
                .toList();
        return new WebhookRequest(method, url, masked, body, deadline, success);
    }
}
