package io.posthorn.api.compat.front;

import io.posthorn.api.list.Query;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a webhook's events is asked for.
 *
 * @param from empty for all from the first one on
 * @param before empty for all up to now
 * @param success empty for both and for what has no answer yet
 */
record EventsQuery(
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<Boolean> success,
        boolean includePayload,
        boolean includeRuns) {

    /** @throws ProblemException 400 for a value that cannot be read, or a range that ends before it begins */
    static EventsQuery of(Query query) {
        EventsQuery asked = new EventsQuery(
                query.as("from", Span::read).map(Span::start),
                query.as("to", Span::read).map(Span::end),
                query.bool("success"),
                query.bool("includePayload").orElse(false),
                query.bool("includeRuns").orElse(false));
        if (asked.endsBeforeItBegins()) {
            throw new ProblemException(Problem.ofParameter("to", "range", "\"to\" is before \"from\"."));
        }
        return asked;
    }

    private boolean endsBeforeItBegins() {
        return from.isPresent()
                && before.filter(end -> !end.isAfter(from.get())).isPresent();
    }

    DeliveryFilter filter(WebhookId webhook) {
        return DeliveryFilter.narrowing()
                .webhook(Optional.of(webhook))
                .success(success)
                .created(from, before)
                .filter();
    }
}
