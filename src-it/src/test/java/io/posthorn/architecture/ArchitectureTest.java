package io.posthorn.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
    static Stream<Rule> rules() {
        return Stream.of(ModuleRules.all(), DomainRules.all(), CodeRules.all()).flatMap(rules -> rules.stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void productKeeps(Rule rule) {
        rule.rule().check(Code.product());
    }

    @Test
    void onlyOnePlaceKnowsGrizzly() {
        CodeRules.onlyOnePlaceKnowsGrizzly().rule().check(Code.everything());
    }
}
