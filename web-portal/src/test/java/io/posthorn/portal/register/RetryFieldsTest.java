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
    void aBlankFieldIsWhatTheContractSays() {
        RetryPolicy usual = RetryPolicyJson.parse(
                "{\"strategy\":\"list\",\"delays_seconds\":[30,60],\"max_age_seconds\":3600,\"jitter\":0.5}");
        form.put(RetryFields.STRATEGY, "list");

        assertThat(RetryFields.usual(form, usual, "delays_seconds")).isEqualTo("30\u00a0s, 1\u00a0min");
        form.put("retry/delays_seconds", "1 s, 2 s, 3 s");

        assertThat(RetryFields.usual(form, usual, "max_attempts")).isEqualTo("4");
        assertThat(RetryFields.usual(form, usual, "max_age_seconds")).isEqualTo("1\u00a0h");
        assertThat(RetryFields.usual(form, usual, "jitter")).isEqualTo("0.5");
        assertThat(RetryFields.policy(form, usual))
                .hasValueSatisfying(policy -> assertThat(policy.jitter()).isEqualTo(0.5));
    }

    @Test
    void withoutAStrategyTheUsualCountsAndHalfAPlanIsNone() {
        assertThat(RetryFields.policy(form, USUAL)).contains(USUAL);

        form.put(RetryFields.STRATEGY, "random");

        assertThat(RetryFields.policy(form, USUAL)).isEmpty();
    }
}
