package io.posthorn.domain.topic;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Supplier;

/**
 * What one check of a payload may cost. A schema is its tenant's own, and the publishing of all waits while it is applied: the
 * library goes on after a fault, keeps each, and a pointer for each value it meets.
 */
final class Effort {
    /** Keywords applied to values; three to each number of an array that fills a whole payload. */
    private static final int MOST_STEPS = 400_000;

    /** Characters of all pointers together. */
    private static final long MOST_POINTERS = 16_777_216;

    private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

    private int steps;

    /** The check was given up. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("too much", null, false, false);
        }
    }

    private Effort() {}

    /** @throws Exceeded when it takes too much */
    static <T> T limited(JsonValue payload, Supplier<T> check) {
        if (pointers(payload, 0) > MOST_POINTERS) {
            throw new Exceeded();
        }
        CURRENT.set(new Effort());
        try {
            return check.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** @return keywords that count their steps where a check is limited */
    static EvaluatorFactory counted(EvaluatorFactory keywords) {
        return (context, name, schema) -> keywords.create(context, name, schema).map(Counted::new);
    }

    private record Counted(Evaluator keyword) implements Evaluator {
        @Override
        public Result evaluate(EvaluationContext context, JsonNode value) {
            Effort effort = CURRENT.get();
            if (effort != null && ++effort.steps > MOST_STEPS) {
                throw new Exceeded();
            }
            return keyword.evaluate(context, value);
        }

        @Override
        public int getOrder() {
            return keyword.getOrder();
        }
    }

    /** @param own characters of the value's own pointer */
    private static long pointers(JsonValue value, long own) {
        long all = own;
        if (value instanceof JsonObject object) {
            for (var member : object.entrySet()) {
                all += pointers(member.getValue(), own + 1 + member.getKey().length());
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                all += pointers(
                        element, own + 1 + Integer.toString(array.size()).length());
            }
        }
        return all;
    }
}
