package io.posthorn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that forbids nothing looks like one that is kept. */
final class RulesBiteTest {
    static Stream<Rule> rules() {
        return ArchitectureTest.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wrongClassBreaks(Rule rule) {
        var evaluation = rule.rule().evaluate(Code.wrong(rule.wrong()));

        assertThat(evaluation.hasViolation()).as(rule.name()).isTrue();
    }
}
