package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of the API's object one by one and tells all wrong types together. */
final class WebhookDraftJson {
    private final Faults faults = new Faults();
    private final List<Fault> unknown = new ArrayList<>();
    private final WebhookDraftBuilder draft = WebhookDraft.draft();

    private static final String INTEGER = "an integer";

    private WebhookDraftJson() {}

    static WebhookDraft read(JsonObject object) {
        WebhookDraftJson reading = new WebhookDraftJson();
        object.forEach(reading::member);
        if (!reading.unknown.isEmpty()) {
            throw new Refused(
                    Refused.Reason.MALFORMED,
                    "malformed",
                    reading.unknown.get(0).detail(),
                    reading.unknown);
        }
        reading.faults.refuse();
        return reading.draft.build();
    }

    private void member(String name, JsonValue value) {
        switch (name) {
            case "url" -> draft.url(text(name, value));
            case "topics" -> draft.topics(texts(name, value));
            case "uid" -> draft.uid(text(name, value));
            case "profile" -> draft.profile(text(name, value));
            case "method" -> draft.method(text(name, value));
            case "description" -> draft.description(text(name, value));
            case "headers" -> draft.headers(map(name, value, "a text", WebhookDraftJson::asText));
            case "secret" -> draft.secret(text(name, value));
            case "retry" -> draft.retry(object(name, value));
            case "safety" -> draft.safety(text(name, value));
            case "ordering" -> draft.ordering(text(name, value));
            case "filter" -> draft.filter(text(name, value));
            case "timeout_seconds" -> draft.timeoutSeconds(integer(name, value));
            case "max_in_flight" -> draft.maxInFlight(integer(name, value));
            case "rate_per_second" -> draft.ratePerSecond(integer(name, value));
            case "status" -> draft.status(text(name, value));
            case "settings" -> draft.settings(map(name, value, "a text or a number", WebhookDraftJson::asSetting));
            case "payload" -> draft.payload(any(value));
            case "trigger" -> draft.trigger(object(name, value));
            case "on_failure" -> draft.onFailure(object(name, value));
            default -> unknown.add(new Fault("/" + name, "unknown_member", "A webhook has no member " + name + "."));
        }
    }

    private Member<String> text(String name, JsonValue value) {
        return member(name, value, "a text", asText(value));
    }

    private static Optional<String> asText(JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** An integer as its digits; whether the setting is one is the profile's to say. */
    private static Optional<String> asSetting(JsonValue value) {
        if (value instanceof JsonNumber number) {
            try {
                return Optional.of(String.valueOf(number.bigDecimalValue().longValueExact()));
            } catch (ArithmeticException notAnInteger) {
                return Optional.of(number.toString());
            }
        }
        return asText(value);
    }

    private Member<List<String>> texts(String name, JsonValue value) {
        Optional<List<String>> texts = Optional.empty();
        if (value instanceof JsonArray array) {
            List<String> read =
                    array.stream().flatMap(text -> asText(text).stream()).toList();
            texts = read.size() == array.size() ? Optional.of(read) : Optional.empty();
        }
        return member(name, value, "an array of texts", texts);
    }

    private Member<Integer> integer(String name, JsonValue value) {
        Optional<Integer> integer = Optional.empty();
        if (value instanceof JsonNumber number) {
            try {
                integer = Optional.of(number.bigDecimalValue().intValueExact());
            } catch (ArithmeticException notAnInteger) {
                integer = Optional.empty();
            }
        }
        return member(name, value, INTEGER, integer);
    }

    private static Member<JsonValue> any(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL ? Member.cleared() : Member.of(value);
    }

    private Member<JsonObject> object(String name, JsonValue value) {
        Optional<JsonObject> object = value instanceof JsonObject found ? Optional.of(found) : Optional.empty();
        return member(name, value, "an object", object);
    }

    private Member<Map<String, Member<String>>> map(
            String name, JsonValue value, String expected, Function<JsonValue, Optional<String>> read) {
        Optional<Map<String, Member<String>>> map = Optional.empty();
        if (value instanceof JsonObject object) {
            Map<String, Member<String>> members = new LinkedHashMap<>();
            object.forEach(
                    (key, given) -> members.put(key, member(name + "/" + key, given, expected, read.apply(given))));
            map = Optional.of(members);
        }
        return member(name, value, "an object", map);
    }

    private <T> Member<T> member(String name, JsonValue value, String expected, Optional<T> read) {
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return Member.cleared();
        }
        if (read.isEmpty()) {
            faults.add(
                    "/" + name,
                    value instanceof JsonNumber && expected.equals(INTEGER) ? "range" : Faults.TYPE,
                    "The member " + name + " is " + expected + ".");
        }
        return read.map(Member::of).orElseGet(Member::absent);
    }
}
