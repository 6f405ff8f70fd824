package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.portal.shell.Notices;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two topics find a business key, or their order.
 *
 * @param before pointer, empty when the topic has no such key
 * @param after pointer, empty when the topic has no such key
 */
public record KeyChange(String name, String before, String after) {

    static List<KeyChange> between(KnownTopic before, KnownTopic after) {
        Set<String> names = new LinkedHashSet<>(after.keys().keySet());
        names.addAll(before.keys().keySet());
        List<KeyChange> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new KeyChange(
                name, before.keys().getOrDefault(name, ""), after.keys().getOrDefault(name, ""))));
        if (!before.orderingKey().isEmpty() || !after.orderingKey().isEmpty()) {
            changes.add(new KeyChange(Notices.text("topic.ordering"), before.orderingKey(), after.orderingKey()));
        }
        return changes;
    }

    /** @return same, added, removed or changed */
    public String getWord() {
        if (before.equals(after)) {
            return "same";
        }
        if (before.isEmpty()) {
            return "added";
        }
        return after.isEmpty() ? "removed" : "changed";
    }
}
