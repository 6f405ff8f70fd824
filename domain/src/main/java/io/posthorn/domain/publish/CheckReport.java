package io.posthorn.domain.publish;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What would happen to an event.
 *
 * @param faults where the payload breaks the topic's schema, as JSON Pointers into the event
 * @param matches makes the requests one by one: those of a hundred webhooks are more than a node should hold
 */
public record CheckReport(Validation validation, List<Fault> faults, Supplier<Stream<Match>> matches) {
    /** @return what each webhook would get, made as it is looked at */
    public Stream<Match> matched() {
        return matches.get();
    }

    /** What one webhook would get now. */
    public sealed interface Match permits Sendable, Unsendable {
        WebhookId webhook();

        /**
         * @return the request as everybody may see it
         * @throws Refused when none can be made
         */
        WebhookRequest shown();
    }

    /**
     * The exact request.
     *
     * @param ownHeaders the webhook's own, whose values are for those who may read secrets
     */
    public record Sendable(WebhookId webhook, WebhookRequest request, List<HeaderField> ownHeaders) implements Match {
        public Sendable {
            ownHeaders = List.copyOf(ownHeaders);
        }

        @Override
        public WebhookRequest shown() {
            return request.masking(ownHeaders);
        }
    }

    /** None can be made of this event; its delivery would end as failed. */
    public record Unsendable(WebhookId webhook, Refused why) implements Match {
        @Override
        public WebhookRequest shown() {
            throw why;
        }
    }
}
