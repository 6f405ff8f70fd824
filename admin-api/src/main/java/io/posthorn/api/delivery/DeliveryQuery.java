package io.posthorn.api.delivery;

import io.posthorn.api.answer.Words;
import io.posthorn.api.list.Query;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.KeyQuery;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.WebhookId;
import java.util.Map;
import java.util.Set;

/** The filters of {@code GET /deliveries}. */
final class DeliveryQuery {
    private static final Map<String, DeliveryStatus> STATUSES = Words.of(DeliveryStatus.values(), DeliveryStatus::word);
    private static final Map<String, ErrorClass> ERRORS = Words.of(ErrorClass.values(), ErrorClass::word);

    private DeliveryQuery() {}

    static DeliveryFilter filter(Query query) {
        return new DeliveryFilter(
                Set.copyOf(query.words("status", STATUSES)),
                query.id("webhook", WebhookId::parse),
                query.id("event", EventId::parse),
                query.as("topic", TopicPattern::new),
                query.as("key", KeyQuery::parse),
                query.word("error", ERRORS),
                query.integer("code", 100, 999),
                query.time("after"),
                query.time("before"));
    }
}
