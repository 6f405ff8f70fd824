package io.posthorn.domain.topic;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a topic draft, or a standard topic that an operator brings; everything that is wrong is told at once. */
public final class TopicRules {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_JSON = 256 * 1024;
    private static final int MOST_KEYS = 10;
    private static final Pattern KEY_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    // RFC 6901: empty, or steps that begin with a slash; ~ only as ~0 and ~1.
    private static final Pattern POINTER = Pattern.compile("(/([^/~\\x00]|~[01])*){1,20}");

    private final TopicDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private TopicRules(TopicDraft draft) {
        this.draft = draft;
    }

    public static List<Fault> faults(TopicDraft draft) {
        TopicRules rules = new TopicRules(draft);
        rules.checkNames();
        rules.checkTexts();
        rules.checkKeys();
        rules.checkTriggers();
        rules.checkExample(rules.schema());
        return rules.faults;
    }

    private void checkNames() {
        draft.name().objection().ifPresent(why -> fault("/name", "topic_name", why));
        if (draft.replacedBy().filter(draft.name()::equals).isPresent()) {
            fault("/replaced_by", "replaced_by", "A topic is replaced by another one, not by itself.");
        }
    }

    private void checkTexts() {
        if (draft.title().isBlank() || draft.title().length() > LONGEST_TITLE || hasNul(draft.title())) {
            fault("/title", "title", "A title has 1 to " + LONGEST_TITLE + " characters.");
        }
        if (draft.description().length() > LONGEST_DESCRIPTION || hasNul(draft.description())) {
            fault("/description", "description", "A description has at most " + LONGEST_DESCRIPTION + " characters.");
        }
        if (draft.group().length() > LONGEST_TITLE || hasNul(draft.group())) {
            fault("/group", "group", "A group has at most " + LONGEST_TITLE + " characters.");
        }
        if (Validation.of(draft.validation()).isEmpty()) {
            fault("/validation", "validation", "Validation is off, warn or reject.");
        }
    }

    private void checkKeys() {
        if (draft.keys().size() > MOST_KEYS) {
            fault("/keys", "too_many", "A topic has at most " + MOST_KEYS + " keys.");
        }
        draft.keys().forEach((name, pointer) -> {
            if (!KEY_NAME.matcher(name).matches()) {
                fault(
                        JsonPointers.child("/keys", name),
                        "key_name",
                        "A key's name is 1 to 40 of a-z, 0-9 and _, and begins with a letter.");
            } else if (name.equals("key")) {
                fault(
                        JsonPointers.child("/keys", name),
                        "reserved",
                        "The name \"key\" is for the key that an event gives itself.");
            } else if (!isPointer(pointer)) {
                fault(JsonPointers.child("/keys", name), "pointer", "A key is a JSON Pointer such as /order/id.");
            }
        });
        if (!draft.orderingKey().isEmpty() && !isPointer(draft.orderingKey())) {
            fault("/ordering_key", "pointer", "The ordering key is a JSON Pointer such as /order/id.");
        }
    }

    private void checkTriggers() {
        checkPointers("/status/from", draft.triggers().from());
        checkPointers("/status/to", draft.triggers().to());
        checkPointers("/owner", draft.triggers().owner().stream().toList());
    }

    private void checkPointers(String place, List<String> pointers) {
        if (pointers.size() > MOST_KEYS || !pointers.stream().allMatch(TopicRules::isPointer)) {
            fault(place, "pointer", "Status and owner are told by JSON Pointers such as /order/status.");
        }
    }

    private static boolean isPointer(String text) {
        return text.length() <= LONGEST_TITLE && POINTER.matcher(text).matches();
    }

    private Optional<SchemaCheck> schema() {
        if (draft.schema().isEmpty()) {
            return Optional.empty();
        }
        if (draft.schema().length() > LONGEST_JSON) {
            fault("/schema", "too_large", "A schema has at most " + LONGEST_JSON + " characters.");
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaCheck.compileNew(draft.schema()));
        } catch (Refused broken) {
            faults.addAll(broken.faults());
            return Optional.empty();
        }
    }

    private void checkExample(Optional<SchemaCheck> schema) {
        if (draft.example().isEmpty()) {
            return;
        }
        if (draft.example().length() > LONGEST_JSON) {
            fault("/example", "too_large", "An example has at most " + LONGEST_JSON + " characters.");
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(draft.example()))) {
            JsonValue example = reader.readValue();
            schema.map(check -> check.faults(example)).orElse(List.of()).forEach(this::addForExample);
        } catch (JsonException broken) {
            fault("/example", "json", "The example is not JSON: " + broken.getMessage());
        }
    }

    private void addForExample(Fault fault) {
        fault("/example" + fault.pointer(), fault.code(), "The example breaks the schema: " + fault.detail());
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
