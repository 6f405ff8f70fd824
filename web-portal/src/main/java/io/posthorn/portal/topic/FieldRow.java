package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.portal.schema.Field;
import io.posthorn.portal.shell.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field of a topic's payload.
 *
 * @param uses what Posthorn reads from it: business keys, the order of events, a trigger's status or owner
 */
public record FieldRow(Field field, List<String> uses) {

    static List<FieldRow> of(List<Field> fields, KnownTopic topic) {
        return fields.stream()
                .map(field -> new FieldRow(field, uses(field.path(), topic)))
                .toList();
    }

    private static List<String> uses(String path, KnownTopic topic) {
        List<String> uses = new ArrayList<>();
        topic.keys().entrySet().stream()
                .filter(key -> path.equals(anyPlace(key.getValue())))
                .map(Map.Entry::getKey)
                .forEach(key -> uses.add(Notices.text("topic.use.key", key)));
        if (path.equals(anyPlace(topic.orderingKey()))) {
            uses.add(Notices.text("topic.use.order"));
        }
        if (topic.triggers().from().contains(path)) {
            uses.add(Notices.text("topic.use.from"));
        }
        if (topic.triggers().to().contains(path)) {
            uses.add(Notices.text("topic.use.to"));
        }
        topic.triggers().owner().filter(path::equals).ifPresent(owner -> uses.add(Notices.text("topic.use.owner")));
        return uses;
    }

    /** A pointer may name a place of a list, where the schema speaks of all of them. */
    private static String anyPlace(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "/[]");
    }
}
