package io.posthorn.domain.publish;

import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.List;

/**
 * What would happen to an event.
 *
 * @param faults where the payload breaks the topic's schema, as JSON Pointers into the event
 */
public record CheckReport(Validation validation, List<Fault> faults, List<Match> matched) {
    /**
     * The exact request one webhook would get now.
     *
     * @param ownHeaders the webhook's own, whose values are for those who may read secrets
     */
    public record Match(WebhookId webhook, WebhookRequest request, List<HeaderField> ownHeaders) {
        public Match {
            ownHeaders = List.copyOf(ownHeaders);
        }

        /** @return the request as everybody may see it */
        public WebhookRequest shown() {
            return request.masking(ownHeaders);
        }
    }
}
