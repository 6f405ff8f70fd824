package io.posthorn.portal.register;

import io.posthorn.domain.json.JsonText;
import io.posthorn.domain.topic.KnownTopic;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A topic's example payload: where hints for the form come from, so that they speak of what will really arrive. */
record Example(KnownTopic topic, JsonValue payload) {
    private static final int LONGEST_WORD = 24;
    /** What CEL takes behind a dot. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Members that tell one thing or person from another. */
    private static final Pattern INDIVIDUAL = Pattern.compile("(?i).*(id|name|number|mail|phone)");
    /** Paths and times make poor conditions. */
    private static final Pattern WORD = Pattern.compile("(?!\\d{4}-)[^/\"\\\\]+");

    /** @return empty when the topic has none */
    static Optional<Example> of(KnownTopic topic) {
        if (topic.example().isEmpty()) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(topic.example()))) {
            return Optional.of(new Example(topic, reader.readValue()));
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    /** @return the scalars at the pointers, as texts */
    List<String> at(List<String> pointers) {
        return pointers.stream()
                .map(Json::createPointer)
                .filter(this::has)
                .map(pointer -> pointer.getValue(payload.asJsonObject()))
                .filter(value -> value instanceof JsonString || value instanceof JsonNumber)
                .map(Example::text)
                .toList();
    }

    private boolean has(JsonPointer pointer) {
        return payload instanceof JsonObject object && pointer.containsValue(object);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** @return a condition in CEL that this example meets: on its status, else on a word, a flag or a number */
    Optional<String> condition() {
        List<String> reached = topic.triggers().to();
        Stream<String> status = reached.isEmpty()
                ? Stream.empty()
                : Stream.of(reached.get(reached.size() - 1).substring(1));
        return status.flatMap(path -> on(path.split("/", -1)).stream())
                .findFirst()
                .or(() -> first(Example::isWord))
                .or(() -> first(Example::isFlag))
                .or(() -> first(JsonNumber.class::isInstance));
    }

    private Optional<String> on(String[] steps) {
        JsonValue value = payload;
        StringBuilder path = new StringBuilder("payload");
        for (String step : steps) {
            if (!(value instanceof JsonObject object) || !object.containsKey(step) || !isName(step)) {
                return Optional.empty();
            }
            value = object.get(step);
            path.append('.').append(step);
        }
        return Optional.of(equation(path.toString(), value));
    }

    private Optional<String> first(Predicate<JsonValue> fits) {
        if (!(payload instanceof JsonObject object)) {
            return Optional.empty();
        }
        return object.entrySet().stream()
                .filter(member -> isName(member.getKey()) && !isOneOfMany(member.getKey()))
                .filter(member -> fits.test(member.getValue()))
                .map(member -> equation("payload." + member.getKey(), member.getValue()))
                .findFirst();
    }

    private static String equation(String path, JsonValue value) {
        return path + " == "
                + (value instanceof JsonString text ? JsonText.quoted(text.getString()) : value.toString());
    }

    private static boolean isName(String step) {
        return NAME.matcher(step).matches();
    }

    private static boolean isWord(JsonValue value) {
        return value instanceof JsonString text
                && text.getString().length() <= LONGEST_WORD
                && WORD.matcher(text.getString()).matches();
    }

    private static boolean isFlag(JsonValue value) {
        return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    /** Nobody waits for one order or one person. */
    private boolean isOneOfMany(String name) {
        return topic.keys().containsValue("/" + name)
                || INDIVIDUAL.matcher(name).matches();
    }
}
