package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.KeyQuery;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Moments;
import io.posthorn.portal.shell.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The filters of the delivery log as the address bar holds them: the same names as the API's. */
public record DeliveryQuery(
        List<String> status,
        Optional<String> webhook,
        Optional<String> event,
        Optional<String> topic,
        Optional<String> key,
        Optional<String> after,
        Optional<String> before,
        Optional<String> cursor) {

    /** No status of its own, but how waiting work of a paused webhook is shown. */
    static final String HELD = "held";

    static DeliveryQuery of(Query query) {
        return new DeliveryQuery(
                query.all("status"),
                query.text("webhook"),
                query.text("event"),
                query.text("topic"),
                query.text("key"),
                query.text("after"),
                query.text("before"),
                query.text("cursor"));
    }

    /** @throws Refused when a value cannot be read */
    DeliveryFilter filter() {
        return DeliveryFilter.narrowing()
                .statuses(statuses())
                .held(status.contains(HELD))
                .webhook(webhook.map(text -> WebhookId.parse(text).orElseThrow(() -> unreadable("webhook", text))))
                .event(event.map(text -> EventId.parse(text).orElseThrow(() -> unreadable("event", text))))
                .topic(topic.map(TopicPattern::new))
                .key(key.map(KeyQuery::parse))
                .created(after.map(Moments::read), before.map(Moments::read))
                .filter();
    }

    PageRequest page(int limit) {
        return new PageRequest(limit, cursor.flatMap(Cursor::parse));
    }

    boolean isNarrow() {
        return !status.isEmpty()
                || webhook.isPresent()
                || event.isPresent()
                || topic.isPresent()
                || key.isPresent()
                || after.isPresent()
                || before.isPresent();
    }

    /** @return the log's path with these filters, at another place of the list */
    String at(Cursor place) {
        StringJoiner query = new StringJoiner("&", "/deliveries?", "");
        status.forEach(word -> query.add("status=" + Links.encoded(word)));
        add(query, "webhook", webhook);
        add(query, "event", event);
        add(query, "topic", topic);
        add(query, "key", key);
        add(query, "after", after);
        add(query, "before", before);
        return query.add("cursor=" + place).toString();
    }

    private static void add(StringJoiner query, String name, Optional<String> value) {
        value.ifPresent(text -> query.add(name + "=" + Links.encoded(text)));
    }

    private Set<DeliveryStatus> statuses() {
        return status.stream()
                .filter(word -> !word.equals(HELD))
                .map(word -> DeliveryStatus.of(word).orElseThrow(() -> unreadable("status", word)))
                .collect(Collectors.toSet());
    }

    private static Refused unreadable(String what, String text) {
        return Refused.invalid("/" + what, what, "\"" + text + "\" is not a " + what + ".");
    }
}
