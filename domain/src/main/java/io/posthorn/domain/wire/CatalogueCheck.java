package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.topic.TopicDraft;
import io.posthorn.domain.topic.TopicRules;
import io.posthorn.domain.topic.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Judges a catalogue beyond its shape: what a tenant's own topic must hold to, and shared types that can be used. */
final class CatalogueCheck {
    private static final String SCHEMA = "/schema";
    private static final String DEFINITIONS = "/$defs";
    /** What a schema says of every value when it cannot be applied to any. */
    private static final Set<String> UNUSABLE = Set.of("schema_loop", "schema_broken");

    private CatalogueCheck() {}

    /** @throws Refused with a pointer into {@code types.json} */
    static void types(SharedTypes types) {
        for (String name : types.schemas().keySet()) {
            SchemaCheck check = compiled(name, types.alone(name));
            for (Fault fault : check.faults("null".getBytes(StandardCharsets.UTF_8))) {
                if (UNUSABLE.contains(fault.code())) {
                    throw Refused.invalid('/' + name, fault.code(), fault.detail());
                }
            }
        }
    }

    private static SchemaCheck compiled(String name, String schema) {
        try {
            return SchemaCheck.compile(schema);
        } catch (Refused broken) {
            throw broken.at(pointer -> inTypes(name, pointer.substring(SCHEMA.length())));
        }
    }

    /** The types that one refers to stand in it under {@code $defs}. */
    private static String inTypes(String name, String pointer) {
        return pointer.startsWith(DEFINITIONS + '/') ? pointer.substring(DEFINITIONS.length()) : '/' + name + pointer;
    }

    /** @throws Refused with pointers into {@code topics.json}, all of the first topic that is wrong */
    static void topics(List<CatalogueTopic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            List<Fault> faults = TopicRules.faults(draft(topics.get(i)));
            if (!faults.isEmpty()) {
                String topic = "/" + i;
                throw Refused.invalid(faults).at(pointer -> topic + pointer);
            }
        }
    }

    private static TopicDraft draft(CatalogueTopic topic) {
        return new TopicDraft(
                topic.name(),
                topic.title(),
                topic.description(),
                topic.schema(),
                topic.example(),
                topic.keys(),
                topic.orderingKey().orElse(""),
                Validation.WARN.word(),
                topic.group(),
                topic.triggers(),
                topic.lifecycle().deprecated(),
                topic.lifecycle().replacedBy());
    }
}
