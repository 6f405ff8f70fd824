package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a profile's catalogue of topics: an array; schema and example are cut out as they stand. */
final class TopicsReader {
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");

    private TopicsReader() {}

    static List<CatalogueTopic> topics(JsonSlice document) {
        List<CatalogueTopic> topics = new ArrayList<>();
        Set<TopicName> seen = new HashSet<>();
        for (JsonSlice element : document.elements()) {
            CatalogueTopic topic = topic(element);
            if (!seen.add(topic.name())) {
                throw Refused.invalid(element.pointer() + "/name", "duplicate", "this topic is listed twice");
            }
            topics.add(topic);
        }
        return topics;
    }

    private static CatalogueTopic topic(JsonSlice element) {
        ProfileNode node = new ProfileNode(
                element, "name", "title", "description", "group", "schema", "example", "keys", "ordering_key");
        return new CatalogueTopic(
                name(node),
                node.text("title"),
                node.text("description"),
                node.text("group"),
                node.object("schema").json(),
                node.need("example").json(),
                keys(node),
                node.find("ordering_key").map(TopicsReader::pointer));
    }

    private static TopicName name(ProfileNode node) {
        try {
            return new TopicName(node.text("name"));
        } catch (Refused notAName) {
            throw node.refused("name", notAName.detail());
        }
    }

    private static Map<String, String> keys(ProfileNode node) {
        Map<String, String> keys = new LinkedHashMap<>();
        node.find("keys")
                .ifPresent(object -> object.members().forEach((name, value) -> keys.put(name, pointer(value))));
        return keys;
    }

    private static String pointer(JsonSlice value) {
        value.require(JsonKind.STRING);
        if (!POINTER.matcher(value.string()).matches()) {
            throw Refused.invalid(value.pointer(), "pointer", "expected a JSON Pointer such as /order_id");
        }
        return value.string();
    }
}
