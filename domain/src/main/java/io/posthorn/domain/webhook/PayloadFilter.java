package io.posthorn.domain.webhook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition in CEL over {@code event.topic}, {@code event.key} and {@code payload}, compiled. Safe to share between
 * threads; compiling takes milliseconds, judging microseconds, so callers keep it.
 *
 * <p>Bounded, because a tenant's filter is judged while others publish: at most {@value #LONGEST} characters, 10,000 steps
 * over lists, linear-time regular expressions, and a budget of work.
 */
public final class PayloadFilter {
    /** Characters a filter may have. */
    public static final int LONGEST = 2_000;

    // A step is 1, a text it comes to 1 per character, a list or map it makes 1 for each value at any depth, because
    // the
    // runtime copies it; ordinary filters need less than a hundred.
    private static final long MOST_WORK = 1_000_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(64)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(200)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("event", MapType.create(SimpleType.STRING, SimpleType.STRING))
            .addVar("payload", SimpleType.DYN)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;

    private PayloadFilter(CelRuntime.Program program) {
        this.program = program;
    }

    /**
     * What a filter says about one event.
     *
     * @param reason why it could not be judged, which counts as no match; empty when it could
     */
    public record Verdict(boolean matches, Optional<String> reason) {}

    /** @throws Refused with pointer {@code /filter} and a caret below the place */
    public static PayloadFilter compile(String expression) {
        if (expression.isBlank() || expression.length() > LONGEST || expression.indexOf('\0') >= 0) {
            throw refused("A filter has 1 to " + LONGEST + " characters and no NUL.");
        }
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            requireCondition(tree.getResultType());
            return new PayloadFilter(RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    private static void requireCondition(CelType type) {
        if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
            throw refused("A filter is a condition, true or false; this one is of the type " + type.name() + ".");
        }
    }

    private static Refused refused(String detail) {
        return Refused.invalid("/filter", "filter", detail);
    }

    public boolean matches(TopicName topic, Optional<String> key, JsonValue payload) {
        return evaluate(topic, key, payload).matches();
    }

    /**
     * Told of every step, ends what costs too much. Counts work, not time: what a filter says about an event must not
     * depend on how busy the machine is.
     */
    private static final class Budget implements CelEvaluationListener {
        /** What only names a part of the payload makes nothing. */
        private static final Set<CelExpr.ExprKind.Kind> MAKING = EnumSet.of(
                CelExpr.ExprKind.Kind.CALL,
                CelExpr.ExprKind.Kind.LIST,
                CelExpr.ExprKind.Kind.MAP,
                CelExpr.ExprKind.Kind.STRUCT,
                CelExpr.ExprKind.Kind.COMPREHENSION);

        private long left = MOST_WORK;

        @Override
        public void callback(CelExpr expression, Object result) {
            left--;
            if (result instanceof String || MAKING.contains(expression.getKind())) {
                charge(result);
            }
            if (left < 0) {
                throw new IllegalStateException("The filter needs too much work for this payload.");
            }
        }

        /** Looks no further than the budget goes. */
        private void charge(Object result) {
            if (result instanceof String text) {
                left -= text.length();
            } else if (result instanceof Collection<?> list) {
                chargeAll(list);
            } else if (result instanceof Map<?, ?> map) {
                chargeAll(map.values());
            }
        }

        private void chargeAll(Collection<?> values) {
            left -= values.size();
            for (Object value : values) {
                if (left < 0) {
                    return;
                }
                charge(value);
            }
        }
    }

    /** A member that is missing, or of another type than the filter expects, is no match with a reason. */
    public Verdict evaluate(TopicName topic, Optional<String> key, JsonValue payload) {
        Map<String, String> event = new HashMap<>();
        event.put("topic", topic.value());
        key.ifPresent(value -> event.put("key", value));
        try {
            Map<String, ?> variables = Map.of("event", event, "payload", CelValues.of(payload));
            Object result = program.trace(variables, new Budget());
            return result instanceof Boolean matches
                    ? new Verdict(matches, Optional.empty())
                    : new Verdict(false, Optional.of("The filter gave no true or false."));
        } catch (CelEvaluationException failed) {
            return new Verdict(false, Optional.of(String.valueOf(failed.getMessage())));
        }
    }
}
