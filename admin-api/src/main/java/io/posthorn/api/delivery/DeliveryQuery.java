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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filters of {@code GET /deliveries}. */
final class DeliveryQuery {
    /** What a delivery may show; held is no status of its own, but waiting work of a webhook that is paused. */
    private static final Map<String, Optional<DeliveryStatus>> STATUSES = shown();

    private static final Map<String, ErrorClass> ERRORS = Words.of(ErrorClass.values(), ErrorClass::word);

    private DeliveryQuery() {}

    private static Map<String, Optional<DeliveryStatus>> shown() {
        Map<String, Optional<DeliveryStatus>> words = new LinkedHashMap<>();
        Words.of(DeliveryStatus.values(), DeliveryStatus::word)
                .forEach((word, status) -> words.put(word, Optional.of(status)));
        words.put("held", Optional.empty());
        return words;
    }

    static DeliveryFilter filter(Query query) {
        Collection<Optional<DeliveryStatus>> asked = query.words("status", STATUSES);
        return DeliveryFilter.narrowing()
                .statuses(asked.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                .held(asked.contains(Optional.<DeliveryStatus>empty()))
                .webhook(query.id("webhook", WebhookId::parse))
                .event(query.id("event", EventId::parse))
                .topic(query.as("topic", TopicPattern::new))
                .key(query.as("key", KeyQuery::parse))
                .lastAttempt(query.word("error", ERRORS), query.integer("code", 100, 999))
                .created(query.time("after"), query.time("before"))
                .filter();
    }
}
