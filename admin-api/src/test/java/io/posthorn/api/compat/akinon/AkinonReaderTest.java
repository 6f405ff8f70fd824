package io.posthorn.api.compat.akinon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AkinonReaderTest {
    private static final String LEAST =
            "\"event_type\":\"package-created\",\"target_url\":\"https://shop.example/hooks\"";

    private final RetryPolicy usual = ProfileCatalogue.builtIn()
            .find(AkinonResource.PROFILE)
            .map(Profile::defaults)
            .orElseThrow()
            .retry();

    private WebhookDraft read(String body) {
        return AkinonReader.read(body.getBytes(UTF_8), usual);
    }

    @Test
    void leavesToTheProfileWhatIsNotSaid() {
        WebhookDraft draft = read("{" + LEAST + "}");

        assertThat(draft.profile().value()).contains("akinon");
        assertThat(draft.topics().value().orElseThrow()).containsExactly("package-created");
        assertThat(draft.url().value()).contains("https://shop.example/hooks");
        assertThat(draft.retry().isAbsent()).isTrue();
        assertThat(draft.headers().value().orElseThrow()).isEmpty();
        assertThat(draft.secret().isCleared()).isTrue();
        assertThat(draft.status().value()).contains("active");
    }

    @Test
    void readsEveryMember() {
        WebhookDraft draft = read("{" + LEAST + """
                ,"retry_countdown_config": {"choice": "exponential", "kwargs": {"base": 2, "factor": 30}},
                "additional_headers": {"Authorization": "Token t", "X-Shop": "1"},
                "secret_key": "gizli söz", "is_active": false}
                """);

        assertThat(draft.headers().value().orElseThrow())
                .isEqualTo(Map.of("Authorization", Member.of("Token t"), "X-Shop", Member.of("1")));
        assertThat(draft.secret().value()).contains("gizli söz");
        assertThat(draft.status().value()).contains("paused");
    }

    @Test
    void waitsAsTheCountdownSaysAndTriesAsOftenAsTheProfileSays() {
        WebhookDraft draft = read("{" + LEAST + """
                ,"retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": 5}}}
                """);

        RetryPolicy policy = RetryPolicyJson.from(draft.retry().value().orElseThrow());
        assertThat(policy.maxAttempts()).isEqualTo(usual.maxAttempts());
        assertThat(policy.maxAge()).isEqualTo(usual.maxAge());
        assertThat(policy.jitter()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"null", "''"})
    void aKeyOfNothingIsNoKey(String key) {
        String value = key.isEmpty() ? "\"\"" : key;

        assertThat(read("{" + LEAST + ",\"secret_key\":" + value + "}").secret().isCleared())
                .isTrue();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("""
                {"event_type": ["package.created", "shipment.created"], "retry_countdown_config": {"choice": "fixed"},
                "additional_headers": {"X-Shop": 1}, "secret_key": 5, "is_active": "true", "callback": "foo.bar"}
                """));

        assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/callback",
                        "/event_type",
                        "/target_url",
                        "/retry_countdown_config/kwargs",
                        "/additional_headers/X-Shop",
                        "/secret_key",
                        "/is_active");
    }
}
