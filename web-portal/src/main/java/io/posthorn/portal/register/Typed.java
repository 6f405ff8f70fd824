package io.posthorn.portal.register;

import io.posthorn.portal.shell.Spans;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What was typed, as the JSON that is meant. What cannot be read stays a text, so that the domain says what is wrong. */
final class Typed {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    private Typed() {}

    static JsonValue number(String text) {
        return NUMBER.matcher(text).matches() ? Json.createValue(new BigDecimal(text)) : Json.createValue(text);
    }

    /** A span of time in seconds. */
    static JsonValue seconds(String text) {
        return Spans.seconds(text).<JsonValue>map(Json::createValue).orElseGet(() -> Json.createValue(text));
    }

    static JsonValue textOrNull(String text) {
        return text.isEmpty() ? JsonValue.NULL : Json.createValue(text);
    }

    static JsonValue numberOrNull(String text) {
        return text.isEmpty() ? JsonValue.NULL : number(text);
    }

    static JsonValue secondsOrNull(String text) {
        return text.isEmpty() ? JsonValue.NULL : seconds(text);
    }

    /** @return one text for each line that is not blank */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** @return statuses or owners: a whole number without leading zeros as the number, all else as text */
    static JsonArray numbersOrTexts(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(
                WHOLE.matcher(text).matches() ? Json.createValue(Long.parseLong(text)) : Json.createValue(text)));
        return array.build();
    }

    static JsonArray texts(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }
}
