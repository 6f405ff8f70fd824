package io.posthorn.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryFieldsTest {
    private static final RetryPolicy USUAL = RetryPolicyJson.parse("{\"strategy\":\"none\"}");

    private final WebhookForm form = new WebhookForm();

    static Stream<String> strategies() {
        return RetryFields.STRATEGIES.stream();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void everyStrategyBeginsWithNumbersThatMakeAPlan(String strategy) {
        form.put(RetryFields.STRATEGY, strategy);

        RetryFields.begin(form);

        assertThat(RetryFields.policy(form, USUAL))
                .hasValueSatisfying(
                        policy -> assertThat(policy.strategy().word()).isEqualTo(strategy));
    }

    @Test
    void whatStandsThereIsNotWrittenOver() {
        form.put(RetryFields.STRATEGY, "fixed");
        form.put("retry/initial_seconds", "7 s");

        RetryFields.begin(form);

        assertThat(form.text("retry/initial_seconds")).isEqualTo("7 s");
    }

    @Test
    void withoutAStrategyTheUsualCountsAndHalfAPlanIsNone() {
        assertThat(RetryFields.policy(form, USUAL)).contains(USUAL);

        form.put(RetryFields.STRATEGY, "random");

        assertThat(RetryFields.policy(form, USUAL)).isEmpty();
    }
}
