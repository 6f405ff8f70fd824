package io.posthorn.domain.retry;

import static io.posthorn.domain.retry.RetryPolicyJson.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The API's retry object as a merge patch (RFC 7396): a member left out stays, null goes back to the usual value, a value
 * counts. What stays must mean something to the strategy that comes out of it; the rest is let go.
 *
 * <p>A number of tries that a policy has from its strategy alone does not stay: who lengthens a list of delays wants all of
 * them tried. Who goes over to the usual strategy gets what the old one had not as usual too.
 */
public record RetryPatch(JsonObject given) {

    /**
     * @param usual what null stands for
     * @throws io.posthorn.domain.kernel.Refused as {@link RetryPolicyJson#from} does
     */
    public RetryPolicy over(RetryPolicy present, RetryPolicy usual) {
        String strategy = strategy(present, usual);
        Map<String, JsonValue> defaults = chosen(usual, strategy);
        Map<String, JsonValue> merged = chosen(present, strategy);
        given.forEach((name, value) -> {
            if (!isNull(value) || !RetryMembers.isMember(name)) {
                merged.put(name, value);
            } else if (defaults.containsKey(name)) {
                merged.put(name, defaults.get(name));
            } else {
                merged.remove(name);
            }
        });
        boolean goesOver = !strategy.equals(present.strategy().word());
        if (goesOver && strategy.equals(usual.strategy().word())) {
            complete(merged, defaults);
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        merged.forEach(object::add);
        return RetryPolicyJson.from(object.build());
    }

    /** A usual bound that would contradict a delay that was chosen is left out. */
    private static void complete(Map<String, JsonValue> merged, Map<String, JsonValue> defaults) {
        boolean isTooLow = defaults.get(RetryMembers.MAX) instanceof JsonNumber most
                && merged.get(RetryMembers.INITIAL) instanceof JsonNumber initial
                && most.bigDecimalValue().compareTo(initial.bigDecimalValue()) < 0;
        defaults.forEach((name, value) -> {
            if (!isTooLow || !name.equals(RetryMembers.MAX)) {
                merged.putIfAbsent(name, value);
            }
        });
    }

    private String strategy(RetryPolicy present, RetryPolicy usual) {
        JsonValue wanted = given.get(RetryMembers.STRATEGY);
        if (wanted == null) {
            return present.strategy().word();
        }
        return isNull(wanted) ? usual.strategy().word() : RetryMembers.text(wanted);
    }

    private static boolean isNull(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL;
    }

    /** @return the members of a policy that a strategy uses too, except those that nobody chose */
    private static Map<String, JsonValue> chosen(RetryPolicy policy, String strategy) {
        Map<String, JsonValue> members = new LinkedHashMap<>(RetryPolicyJson.toJson(policy));
        members.keySet().removeIf(name -> !RetryMembers.isMemberOf(strategy, name));
        if (!policy.limitsTries()) {
            members.remove(RetryMembers.MAX_ATTEMPTS);
        }
        return members;
    }
}
