package io.posthorn.portal.quarantine;

import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.QuarantineFilter;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Moments;
import io.posthorn.portal.shell.Query;
import java.util.Optional;
import java.util.StringJoiner;

/** The filters of the quarantine as the address bar holds them: the same names as the API's. */
public record QuarantineQuery(
        Optional<String> topic, Optional<String> after, Optional<String> before, Optional<String> cursor) {

    static QuarantineQuery of(Query query) {
        return new QuarantineQuery(
                query.text("topic"), query.text("after"), query.text("before"), query.text("cursor"));
    }

    /** @throws Refused when a value cannot be read */
    QuarantineFilter filter() {
        return new QuarantineFilter(topic.map(TopicPattern::new), after.map(Moments::read), before.map(Moments::read));
    }

    PageRequest page(int limit) {
        return new PageRequest(limit, cursor.flatMap(Cursor::parse));
    }

    boolean isNarrow() {
        return topic.isPresent() || after.isPresent() || before.isPresent();
    }

    /** @return the list's path with these filters, at another place */
    String at(Cursor place) {
        StringJoiner query = new StringJoiner("&", "/quarantine?", "");
        add(query, "topic", topic);
        add(query, "after", after);
        add(query, "before", before);
        return query.add("cursor=" + place).toString();
    }

    private static void add(StringJoiner query, String name, Optional<String> value) {
        value.ifPresent(text -> query.add(name + "=" + Links.encoded(text)));
    }
}
