package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.WebhookTerms;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges what a webhook wants to get of its topics: which status, whose objects, how much of the payload. */
final class NarrowingRules {
    private static final Set<String> TRIGGER_MEMBERS = Set.of("from", "to", "owners");
    private static final Pattern POINTER = Pattern.compile("(/([^/~\\x00]|~[01])*){1,20}");
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;

    private final Basis basis;
    private final WebhookDraft draft;
    private final Faults faults;

    NarrowingRules(Basis basis, WebhookDraft draft, Faults faults) {
        this.basis = basis;
        this.draft = draft;
        this.faults = faults;
    }

    /** {@code "full"}, {@code "thin"} for what the profile keeps, or the pointers to keep. */
    ThinPayload payload() {
        ThinPayload present = basis.present(WebhookTerms::payload, ThinPayload.FULL);
        return draft.payload()
                .map(given -> faults.judge(() -> thin(given)).orElse(present))
                .over(present, ThinPayload.FULL);
    }

    private ThinPayload thin(JsonValue given) {
        if (given instanceof JsonArray pointers) {
            if (pointers.size() > ThinPayload.MOST) {
                throw refused("/payload", "At most " + ThinPayload.MOST + " places of a payload are kept.");
            }
            return new ThinPayload(
                    pointers.stream().map(NarrowingRules::pointer).toList());
        }
        String word = given instanceof JsonString text ? text.getString() : "";
        if (word.equals("full")) {
            return ThinPayload.FULL;
        }
        ThinPayload usual = basis.profile().thin();
        if (word.equals("thin") && !usual.isFull()) {
            return usual;
        }
        throw refused(
                "/payload",
                word.equals("thin")
                        ? "The profile " + basis.profile().name()
                                + " does not say what a thin payload keeps; give the JSON Pointers to keep."
                        : "A payload is \"full\", \"thin\" or a list of JSON Pointers to keep.");
    }

    private static String pointer(JsonValue value) {
        if (value instanceof JsonString text
                && text.getString().length() <= LONGEST
                && POINTER.matcher(text.getString()).matches()) {
            return text.getString();
        }
        throw refused("/payload", "What is kept of a payload is told by JSON Pointers such as /order_id.");
    }

    StatusTrigger trigger() {
        StatusTrigger present = basis.present(WebhookTerms::trigger, StatusTrigger.NONE);
        return draft.trigger()
                .map(given -> faults.judge(() -> trigger(given)).orElse(present))
                .over(present, StatusTrigger.NONE);
    }

    private static StatusTrigger trigger(JsonObject given) {
        for (String name : given.keySet()) {
            if (!TRIGGER_MEMBERS.contains(name)) {
                throw refused("/trigger/" + name, "A trigger has the members from, to and owners.");
            }
        }
        return new StatusTrigger(values(given, "from"), values(given, "to"), values(given, "owners"));
    }

    /** One value or a list of them. */
    private static List<TriggerValue> values(JsonObject given, String name) {
        JsonValue value = given.getOrDefault(name, JsonValue.NULL);
        Set<TriggerValue> values = new LinkedHashSet<>();
        if (value instanceof JsonArray several) {
            several.forEach(one -> values.add(value(name, one)));
        } else if (value != JsonValue.NULL) {
            values.add(value(name, value));
        }
        if (values.size() > MOST_VALUES) {
            throw refused("/trigger/" + name, "At most " + MOST_VALUES + " values.");
        }
        return List.copyOf(values);
    }

    private static TriggerValue value(String name, JsonValue value) {
        return TriggerValue.of(value)
                .filter(read -> fits(read.text()))
                .orElseThrow(() -> refused(
                        "/trigger/" + name,
                        "A status or owner is a number or a text of 1 to " + LONGEST + " characters."));
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private static Refused refused(String pointer, String detail) {
        return Refused.invalid(pointer, pointer.substring(1).replaceAll("/.*", ""), detail);
    }
}
