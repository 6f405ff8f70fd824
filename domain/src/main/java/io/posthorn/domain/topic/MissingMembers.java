package io.posthorn.domain.topic;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.JsonNode;
import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keywords {@code required} and {@code dependentRequired}. The library tells all missing members of an object in one
 * sentence, in any order; here each is a fault at its own place, as for the API's own members, in the order of the schema.
 */
final class MissingMembers {
    static final Set<String> KEYWORDS = Set.of("required", "dependentRequired");

    private MissingMembers() {}

    static Evaluator required(JsonNode keyword) {
        List<String> names = names(keyword);
        return (context, node) ->
                node.isObject() ? judged(node.asObject().keySet(), names.stream()) : Evaluator.Result.success();
    }

    static Evaluator dependent(JsonNode keyword) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        keyword.asObject().forEach((member, needed) -> names.put(member, names(needed)));
        return (context, node) -> node.isObject()
                ? judged(node.asObject().keySet(), needed(node.asObject().keySet(), names))
                : Evaluator.Result.success();
    }

    /** @param error of one of these two keywords */
    static Stream<Fault> faults(Error error) {
        try (JsonReader reader = Json.createReader(new StringReader(error.getError()))) {
            return reader.readArray().getValuesAs(JsonString::getString).stream()
                    .map(name -> new Fault(
                            JsonPointers.child(error.getInstanceLocation(), name),
                            error.getKeyword(),
                            "The member \"" + JsonPointers.shortened(name) + "\" is required."));
        }
    }

    private static List<String> names(JsonNode array) {
        return array.asArray().stream().map(JsonNode::asString).toList();
    }

    private static Stream<String> needed(Set<String> present, Map<String, List<String>> names) {
        return names.entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct();
    }

    /** An error is a text to the library, so the names travel as one. */
    private static Evaluator.Result judged(Set<String> present, Stream<String> needed) {
        List<String> missing = needed.filter(name -> !present.contains(name)).toList();
        return missing.isEmpty()
                ? Evaluator.Result.success()
                : Evaluator.Result.failure(
                        Json.createArrayBuilder(missing).build().toString());
    }
}
