package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.Lifecycle;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a profile's catalogue of topics: an array; schema and example are cut out as they stand. */
final class TopicsReader {
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");

    private final SharedTypes types;

    TopicsReader(SharedTypes types) {
        this.types = types;
    }

    List<CatalogueTopic> topics(JsonSlice document) {
        List<CatalogueTopic> topics =
                document.elements().stream().map(this::topic).toList();
        if (topics.isEmpty()) {
            throw Refused.invalid(document.pointer(), "profile", "a catalogue lists at least one topic");
        }
        CatalogueNames.check(topics);
        return topics;
    }

    private CatalogueTopic topic(JsonSlice element) {
        ProfileNode node = new ProfileNode(
                element,
                "name",
                "aliases",
                "title",
                "description",
                "group",
                "schema",
                "example",
                "keys",
                "ordering_key",
                "status",
                "owner",
                "since",
                "before",
                "deprecated",
                "replaced_by");
        return new CatalogueTopic(
                name(node.need("name")),
                node.list("aliases", TopicsReader::name),
                node.words("title"),
                node.text("description"),
                node.text("group"),
                types.within(node.object("schema")),
                node.need("example").json(),
                keys(node),
                node.find("ordering_key").map(TopicsReader::pointer),
                triggers(node),
                lifecycle(node));
    }

    private static TopicName name(JsonSlice value) {
        String text = value.string();
        try {
            return new TopicName(text);
        } catch (Refused notAName) {
            throw notAName.at(pointer -> value.pointer());
        }
    }

    private static Map<String, String> keys(ProfileNode node) {
        Map<String, String> keys = new LinkedHashMap<>();
        node.find("keys")
                .ifPresent(object -> object.members().forEach((name, value) -> keys.put(name, pointer(value))));
        return keys;
    }

    private static TriggerPointers triggers(ProfileNode node) {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        node.find("status").ifPresent(object -> {
            ProfileNode status = new ProfileNode(object, "from", "to");
            from.addAll(status.list("from", TopicsReader::pointer));
            to.addAll(status.list("to", TopicsReader::pointer));
        });
        return new TriggerPointers(from, to, node.find("owner").map(TopicsReader::pointer));
    }

    private static Lifecycle lifecycle(ProfileNode node) {
        return new Lifecycle(
                node.find("since").map(ProfileNode::words),
                node.find("before").map(ProfileNode::words),
                node.find("deprecated").map(JsonSlice::bool).orElse(false),
                node.find("replaced_by").map(TopicsReader::name));
    }

    static String pointer(JsonSlice value) {
        value.require(JsonKind.STRING);
        if (!POINTER.matcher(value.string()).matches()) {
            throw Refused.invalid(value.pointer(), "pointer", "expected a JSON Pointer such as /order_id");
        }
        return value.string();
    }
}
