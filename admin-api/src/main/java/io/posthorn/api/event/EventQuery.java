package io.posthorn.api.event;

import io.posthorn.api.answer.Words;
import io.posthorn.api.list.Query;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.event.EventFilter;
import io.posthorn.domain.event.KeyQuery;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.WebhookId;
import java.util.Map;

/** The filters of {@code GET /events}. */
final class EventQuery {
    private static final Map<String, DeliveryStatus> STATUSES = Words.of(DeliveryStatus.values(), DeliveryStatus::word);

    private EventQuery() {}

    static EventFilter filter(Query query) {
        return new EventFilter(
                query.as("topic", TopicPattern::new),
                query.as("key", KeyQuery::parse),
                query.time("after"),
                query.time("before"),
                query.id("webhook", WebhookId::parse),
                query.word("status", STATUSES),
                query.text("q"));
    }
}
