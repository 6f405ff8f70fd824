package io.posthorn.domain.webhook;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A status or an owner, as a trigger asks for it or a payload says it.
 *
 * @param isNumber whether it is a JSON number; the text is then its JSON
 */
public record TriggerValue(String text, boolean isNumber) {
    // With nine digits of exponent BigDecimal still compares by magnitude and never writes the zeros out.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

    public static TriggerValue text(String text) {
        return new TriggerValue(text, false);
    }

    /** @return empty when the value is neither a text nor a number */
    public static Optional<TriggerValue> of(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(new TriggerValue(number.toString(), true));
        }
        return value instanceof JsonString text ? Optional.of(text(text.getString())) : Optional.empty();
    }

    /** @return each as text, for people */
    public static List<String> texts(Collection<TriggerValue> values) {
        return values.stream().map(TriggerValue::text).toList();
    }

    /** @return the same value as JSON text */
    public JsonValue json() {
        return isNumber ? Json.createValue(new BigDecimal(text)) : Json.createValue(text);
    }

    /**
     * @param said by a payload: a number is met by all that reads as the same one, 450 by {@code 450.0} and {@code "450"}; a
     *     text by the same text, for {@code "1.10"} may be another version than {@code "1.1"}
     */
    boolean isMetBy(TriggerValue said) {
        return text.equals(said.text) || (said.isNumber && isSameNumber(said));
    }

    private boolean isSameNumber(TriggerValue other) {
        return readsAsNumber()
                && other.readsAsNumber()
                && new BigDecimal(text).compareTo(new BigDecimal(other.text)) == 0;
    }

    private boolean readsAsNumber() {
        return NUMBER.matcher(text).matches();
    }
}
