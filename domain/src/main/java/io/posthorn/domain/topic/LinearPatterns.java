package io.posthorn.domain.topic;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keywords {@code pattern} and {@code patternProperties} with RE2 in place of Java's backtracking expressions: a
 * tenant's schema judges strings of any length in the thread that takes in everybody's events.
 */
final class LinearPatterns {
    private LinearPatterns() {}

    /**
     * @param pointer where in the schema it stands
     * @throws io.posthorn.domain.kernel.Refused when RE2 does not know it
     */
    static Pattern compile(String expression, String pointer) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException broken) {
            throw SchemaCheck.refused(
                    SchemaCheck.POINTER + pointer,
                    "The pattern " + expression + " cannot be used: " + broken.getDescription()
                            + ". Patterns are RE2 expressions, without look-around and back references.");
        }
    }

    static Evaluator pattern(JsonNode keyword) {
        Pattern pattern = compile(keyword.asString(), keyword.getJsonPointer());
        return (context, node) ->
                !node.isString() || pattern.matcher(node.asString()).find()
                        ? Evaluator.Result.success()
                        : Evaluator.Result.failure("Value does not match the pattern " + pattern);
    }

    static Evaluator properties(SchemaParsingContext context, JsonNode keyword) {
        Map<Pattern, String> schemas = new LinkedHashMap<>();
        keyword.asObject()
                .forEach((expression, schema) ->
                        schemas.put(compile(expression, schema.getJsonPointer()), context.getAbsoluteUri(schema)));
        return (evaluation, node) -> node.isObject() ? judged(evaluation, node, schemas) : Evaluator.Result.success();
    }

    /** Answers with the names that were judged, which {@code additionalProperties} leaves alone. */
    private static Evaluator.Result judged(EvaluationContext context, JsonNode object, Map<Pattern, String> schemas) {
        Set<String> judged = new HashSet<>();
        boolean fits = true;
        for (Map.Entry<String, JsonNode> member : object.asObject().entrySet()) {
            for (Map.Entry<Pattern, String> schema : schemas.entrySet()) {
                if (schema.getKey().matcher(member.getKey()).find()) {
                    judged.add(member.getKey());
                    fits &= context.resolveInternalRefAndValidate(schema.getValue(), member.getValue());
                }
            }
        }
        return fits ? Evaluator.Result.success(judged) : Evaluator.Result.failure();
    }
}
