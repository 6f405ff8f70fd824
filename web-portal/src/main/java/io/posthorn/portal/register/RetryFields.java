package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.retry.RetryPatch;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.portal.shell.Spans;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a retry policy: the API's members, with spans of time in words. */
final class RetryFields {
    static final String STRATEGY = "retry/strategy";
    static final List<String> STRATEGIES = List.of("none", "list", "fixed", "linear", "exponential", "random");

    private static final String DELAYS = "delays_seconds";
    private static final String INITIAL = "initial_seconds";
    private static final String MAX = "max_seconds";
    private static final String AGE = "max_age_seconds";
    private static final List<String> LIMITS = List.of("max_attempts", AGE, "jitter");

    /** What each strategy asks for, with a sensible beginning. */
    private static final Map<String, List<Member>> OWN = Map.of(
            "none", List.of(),
            "list", List.of(new Member(DELAYS, "30 s, 5 min, 30 min, 2 h")),
            "fixed", List.of(new Member(INITIAL, "1 min")),
            "linear",
                    List.of(new Member(INITIAL, "1 min"), new Member("step_seconds", "1 min"), new Member(MAX, "1 h")),
            "exponential", List.of(new Member(INITIAL, "30 s"), new Member("factor", "2"), new Member(MAX, "6 h")),
            "random", List.of(new Member(INITIAL, "30 s"), new Member(MAX, "10 min")));

    private RetryFields() {}

    private record Member(String name, String first) {}

    /** @return names of the members that count, none for the contract's usual */
    static List<String> of(String strategy) {
        List<String> names = new ArrayList<>();
        OWN.getOrDefault(strategy, List.of()).forEach(member -> names.add(member.name()));
        if (!names.isEmpty()) {
            names.addAll(LIMITS);
        }
        return names;
    }

    /**
     * @param usual the contract's policy
     * @return what counts when the field stays blank; nothing for a field that must be filled
     */
    static String usual(WebhookForm form, RetryPolicy usual, String name) {
        JsonObject blank = Json.createObjectBuilder(json(form)).addNull(name).build();
        return judged(blank, usual)
                .map(policy -> RetryPolicyJson.toJson(policy).get(name))
                .map(value -> text(name, value))
                .orElse("");
    }

    /** Writes a first value into each blank field of the chosen strategy. */
    static void begin(WebhookForm form) {
        for (Member member : OWN.getOrDefault(form.text(STRATEGY), List.of())) {
            if (form.text("retry/" + member.name()).isEmpty()) {
                form.put("retry/" + member.name(), member.first());
            }
        }
    }

    static void fill(WebhookForm form, RetryPolicy policy) {
        JsonObject json = RetryPolicyJson.toJson(policy);
        form.put(STRATEGY, json.getString("strategy"));
        List<String> fields = of(form.text(STRATEGY));
        json.forEach((name, value) -> {
            if (fields.contains(name)) {
                form.put("retry/" + name, text(name, value));
            }
        });
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonArray delays) {
            return delays.getValuesAs(JsonNumber.class).stream()
                    .map(RetryFields::span)
                    .collect(Collectors.joining(", "));
        }
        return name.endsWith("_seconds") ? span((JsonNumber) value) : value.toString();
    }

    private static String span(JsonNumber seconds) {
        return Spans.words(
                Duration.ofMillis(seconds.bigDecimalValue().movePointRight(3).longValue()));
    }

    /** What cannot be read stays a text, which the domain refuses at its place; a blank field asks for the usual. */
    static JsonObject json(WebhookForm form) {
        String strategy = form.text(STRATEGY);
        JsonObjectBuilder json = Json.createObjectBuilder().add("strategy", strategy);
        for (String name : of(strategy)) {
            String text = form.text("retry/" + name);
            if (text.isEmpty()) {
                json.addNull(name);
            } else if (name.equals(DELAYS)) {
                json.add(name, delays(text));
            } else {
                json.add(name, name.endsWith("_seconds") ? Typed.seconds(text) : Typed.number(text));
            }
        }
        return json.build();
    }

    private static JsonArrayBuilder delays(String text) {
        JsonArrayBuilder delays = Json.createArrayBuilder();
        for (String part : text.split("[,;\n]", -1)) {
            if (!part.isBlank()) {
                delays.add(Typed.seconds(part.strip()));
            }
        }
        return delays;
    }

    /**
     * @param usual the contract's policy, which a blank strategy means
     * @return empty while the fields make no policy
     */
    static Optional<RetryPolicy> policy(WebhookForm form, RetryPolicy usual) {
        return form.text(STRATEGY).isEmpty() ? Optional.of(usual) : judged(json(form), usual);
    }

    private static Optional<RetryPolicy> judged(JsonObject retry, RetryPolicy usual) {
        try {
            return Optional.of(new RetryPatch(retry).over(usual, usual));
        } catch (Refused notYet) {
            return Optional.empty();
        }
    }
}
