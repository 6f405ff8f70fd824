package io.posthorn.portal.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a retry policy while somebody types: the API's members as texts. */
public class RetryForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "delays_seconds";
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "none", List.of(),
            "list", List.of(LIST),
            "fixed", List.of("initial_seconds"),
            "linear", List.of("initial_seconds", "step_seconds", "max_seconds"),
            "exponential", List.of("initial_seconds", "factor", "max_seconds"),
            "random", List.of("initial_seconds", "max_seconds"));
    private static final List<String> LIMITS = List.of("max_attempts", "max_age_seconds", "jitter");

    private String strategy = "";
    private final Map<String, String> values = new HashMap<>();

    void read(RetryPolicy policy) {
        JsonObject json = RetryPolicyJson.toJson(policy);
        strategy = json.getString("strategy");
        json.forEach((name, value) -> values.put(name, text(value)));
    }

    private static String text(JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            return value.asJsonArray().getValuesAs(JsonNumber.class).stream()
                    .map(JsonNumber::toString)
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** @throws Refused when a field is no number */
    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("strategy", strategy);
        for (String name : getMembers()) {
            String text = values.getOrDefault(name, "").strip();
            if (name.equals(LIST)) {
                json.add(name, numbers(text));
            } else if (!text.isEmpty()) {
                json.add(name, number(name, text));
            }
        }
        return json.build();
    }

    private static JsonArrayBuilder numbers(String text) {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        for (String part : text.split("[,\\s]+", -1)) {
            if (!part.isEmpty()) {
                numbers.add(number(LIST, part));
            }
        }
        return numbers;
    }

    private static JsonValue number(String name, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 ? Json.createValue(number.longValueExact()) : Json.createValue(number);
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw Refused.invalid("/retry/" + name, "number", "\"" + text + "\" is not a number.");
        }
    }

    public boolean isUsual() {
        return strategy.isEmpty();
    }

    /** @return the members that count for the chosen strategy */
    public List<String> getMembers() {
        List<String> own = MEMBERS.getOrDefault(strategy, List.of());
        return strategy.isEmpty() || "none".equals(strategy)
                ? own
                : Stream.concat(own.stream(), LIMITS.stream()).toList();
    }

    public List<String> getStrategies() {
        return List.of("none", "list", "fixed", "linear", "exponential", "random");
    }

    public Map<String, String> getValues() {
        return values;
    }

    public String getStrategy() {
        return strategy;
    }

    /** @param strategy null for the choice without a value */
    public void setStrategy(@Nullable String strategy) {
        this.strategy = Objects.requireNonNullElse(strategy, "");
    }
}
