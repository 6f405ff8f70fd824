package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.portal.shell.ShownRequest;
import io.posthorn.portal.webhook.WebhookLine;
import java.util.List;

/**
 * What would become of a payload.
 *
 * @param verdict free without a schema, fits, or what its breaking would mean: off, warn, reject
 * @param faults where it breaks the schema
 * @param requests what each webhook would get now
 * @param silent webhooks that hear the topic, but would not get this
 */
public record Trial(String verdict, List<Fault> faults, List<Request> requests, List<Hearer> silent) {
    /** What one webhook would get; the values of its own headers are secrets and stay masked. */
    public record Request(WebhookLine webhook, ShownRequest shown) {}
}
