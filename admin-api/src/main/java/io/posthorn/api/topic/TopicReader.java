package io.posthorn.api.topic;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.topic.TopicDraft;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the shape of what {@code PUT /topics/{name}} carries; schema and example keep the text they came with. */
final class TopicReader {
    private static final Set<String> KNOWN = Set.of(
            "title",
            "description",
            "group",
            "schema",
            "example",
            "keys",
            "ordering_key",
            "status",
            "owner",
            "deprecated",
            "replaced_by",
            "validation");

    private TopicReader() {}

    /** @return the word when the body says how strictly the schema binds and nothing else, as one does to a standard topic */
    static Optional<String> onlyValidation(byte[] body) {
        Members members = Members.of(JsonSlice.read(body, 1), new Faults(), KNOWN);
        return members.names().equals(Set.of("validation"))
                ? members.optional("validation").text()
                : Optional.empty();
    }

    static TopicDraft read(TopicName name, byte[] body) {
        Faults faults = new Faults();
        Members members = Members.of(JsonSlice.read(body, 1), faults, KNOWN);
        Optional<String> title = members.required("title").text();
        Optional<String> description = members.optional("description").text();
        Optional<String> schema = members.optional("schema").any().map(JsonSlice::json);
        Optional<String> example = members.optional("example").any().map(JsonSlice::json);
        Optional<Map<String, String>> keys = members.optional("keys").map();
        Optional<String> orderingKey = members.optional("ordering_key").text();
        Optional<String> group = members.optional("group").text();
        TriggerPointers triggers = triggers(members);
        Optional<Boolean> deprecated = members.optional("deprecated").bool();
        Optional<TopicName> replacedBy = members.optional("replaced_by").text(TopicName::new);
        Optional<String> validation = members.optional("validation").text();
        faults.refuseIfAny();
        return new TopicDraft(
                name,
                title.orElseThrow(),
                description.orElse(""),
                schema.orElse(""),
                example.orElse(""),
                keys.orElse(Map.of()),
                orderingKey.orElse(""),
                validation.orElse(""),
                group.orElse(""),
                triggers,
                deprecated.orElse(false),
                replacedBy);
    }

    private static TriggerPointers triggers(Members members) {
        Optional<Members> status = members.optional("status").object(Set.of("from", "to"));
        return new TriggerPointers(
                pointers(status, "from"),
                pointers(status, "to"),
                members.optional("owner").text());
    }

    private static List<String> pointers(Optional<Members> status, String name) {
        return status.flatMap(members -> members.optional(name).texts(pointer -> pointer))
                .orElse(List.of());
    }
}
