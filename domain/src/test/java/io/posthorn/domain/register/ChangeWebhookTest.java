package io.posthorn.domain.register;

import static io.posthorn.domain.register.Registering.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.wire.HeaderField;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeWebhookTest {
    private final Registering here = new Registering();

    @Test
    void keepsWhatIsAbsentAndResetsWhatIsNull() {
        WebhookId id = here.register(
                        draft().uid(Member.of("u")).timeoutSeconds(Member.of(5)).description(Member.of("old")))
                .webhook()
                .id();

        change(id, "{\"description\":\"new\",\"timeout_seconds\":null}");

        Webhook webhook = here.find(id).orElseThrow();
        assertThat(webhook.terms().description()).isEqualTo("new");
        assertThat(webhook.terms().timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(webhook.terms().uid()).contains("u");
        assertThat(webhook.version()).isEqualTo(2);
        assertThat(here.actions()).containsExactly("webhook.change", "webhook.register");
    }

    @Test
    void mergesHeadersWhateverTheirCase() {
        WebhookId id = here.register(draft().headers(Map.of("X-One", "1", "X-Two", "2")))
                .webhook()
                .id();

        change(id, "{\"headers\":{\"x-one\":\"11\",\"X-Two\":null,\"X-Three\":\"3\"}}");

        List<HeaderField> headers = here.openHeaders.of(here.find(id).orElseThrow());
        assertThat(headers).containsExactlyInAnyOrder(new HeaderField("x-one", "11"), new HeaderField("X-Three", "3"));
    }

    @Test
    void mergesARetryPolicyAlsoWhenItNamesAStrategy() {
        WebhookId id = here.register(draft()).webhook().id();
        change(id, "{\"retry\":{\"strategy\":\"fixed\",\"initial_seconds\":7,\"max_attempts\":4,\"jitter\":0}}");

        change(id, "{\"retry\":{\"strategy\":\"linear\",\"step_seconds\":3,\"max_attempts\":9}}");

        assertThat(RetryPolicyJson.text(here.find(id).orElseThrow().terms().retry()))
                .isEqualTo("{\"strategy\":\"linear\",\"initial_seconds\":7,\"step_seconds\":3,\"max_seconds\":86400,"
                        + "\"max_attempts\":9,\"max_age_seconds\":604800,\"jitter\":0.0}");
    }

    @Test
    void aWarningMustNotComeAfterTheSwitchingOff() {
        WebhookId id = here.register(draft()).webhook().id();

        assertThat(faultsOf(id, "{\"on_failure\":{\"warn_after\":4,\"disable_after\":3}}"))
                .containsExactly("/on_failure/disable_after range");
        change(id, "{\"on_failure\":{\"warn_after\":4,\"disable_after\":4}}");
        assertThat(faultsOf(id, "{\"on_failure\":{\"warn_after\":5}}")).containsExactly("/on_failure/warn_after range");
        change(id, "{\"on_failure\":{\"disable_after\":null,\"warn_after\":5}}");

        assertThat(here.find(id).orElseThrow().terms().onFailure()).isEqualTo(new FailureReaction(5, 0));
    }

    @Test
    void changesNothingWhenOneMemberIsWrong() {
        WebhookId id = here.register(draft()).webhook().id();

        assertThatThrownBy(() -> change(id, "{\"description\":\"new\",\"max_in_flight\":101,\"url\":null}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder("/max_in_flight", "/url"));
        assertThat(here.find(id).orElseThrow().terms().description()).isEmpty();
    }

    @Test
    void aTakenUidIsAConflict() {
        here.register(draft().uid(Member.of("a")));
        WebhookId id = here.register(draft()).webhook().id();

        assertThatThrownBy(() -> change(id, "{\"uid\":\"a\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("uid_taken"));
    }

    @Test
    void goingOverToAnotherProfileNeedsASecretOfItsKind() {
        WebhookId id = cycle();

        assertThatThrownBy(() -> change(id, "{\"profile\":\"standard\"}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("secret_kind"));
        change(id, "{\"profile\":\"standard\",\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}");

        assertThat(here.find(id).orElseThrow().terms().settings()).isEmpty();
    }

    @Test
    void goingOverToAProfileThatSignsNothingNeedsTheSecretTakenAway() {
        WebhookId id = here.register(draft()).webhook().id();

        assertThatThrownBy(() -> change(id, "{\"profile\":\"front\"}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::detail)
                                .containsExactly("This profile signs nothing, so it takes no secret."
                                        + " Give \"secret\": null along."));
        change(id, "{\"profile\":\"front\",\"secret\":null}");

        assertThat(here.find(id).orElseThrow().terms().profile()).hasToString("front");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4743", "4743.0", "\"4743\""})
    void anIntegerOfTheSettingsIsTakenAsNumberOrText(String number) {
        WebhookId id = cycle();

        change(id, "{\"settings\":{\"account_id\":" + number + "}}");

        assertThat(here.find(id).orElseThrow().terms().settings()).containsExactly(Map.entry("account_id", "4743"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "abc" | The setting account_id is an integer.
            47.5  | The setting account_id is an integer.
            1e300 | The setting account_id is an integer.
            true  | The member settings/account_id is a text or a number.
            """)
    void tellsWhatASettingIs(String value, String detail) {
        WebhookId id = cycle();

        assertThatThrownBy(() -> change(id, "{\"settings\":{\"account_id\":" + value + "}}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::detail)
                                .containsExactly(detail));
    }

    private WebhookId cycle() {
        return here.register(draft().profile("cyclesoftware").settings(Map.of("account_id", "77")))
                .webhook()
                .id();
    }

    @Test
    void statusIsSetByDraftOrByVerb() {
        WebhookId id = here.register(draft()).webhook().id();

        change(id, "{\"status\":\"paused\"}");
        assertThat(here.find(id).orElseThrow().status()).isEqualTo(WebhookStatus.PAUSED);
        here.scope.run(() -> here.changeStatus.resume(here.tenantId(), Registering.SOMEONE, id, "counted"));
        assertThat(here.find(id).orElseThrow().status()).isEqualTo(WebhookStatus.ACTIVE);
        here.scope.run(() -> here.changeStatus.pause(here.tenantId(), Registering.SOMEONE, id, "stock taking"));

        Webhook webhook = here.find(id).orElseThrow();
        assertThat(webhook.status()).isEqualTo(WebhookStatus.PAUSED);
        assertThat(webhook.statusReason()).isEqualTo("stock taking");
        assertThat(webhook.statusBy()).isEqualTo(Registering.SOMEONE);
        assertThat(TestAudit.reasons(here.scope, here.tenantId())).containsExactly("stock taking", "counted", "", "");
    }

    @Test
    void aPersonDisablesAndResumes() {
        WebhookId id = here.register(draft()).webhook().id();

        here.scope.run(() -> here.changeStatus.disable(here.tenantId(), Registering.SOMEONE, id, "shop closed"));

        Webhook webhook = here.find(id).orElseThrow();
        assertThat(webhook.status()).isEqualTo(WebhookStatus.DISABLED);
        assertThat(webhook.statusReason()).isEqualTo("shop closed");
        assertThat(webhook.statusBy()).isEqualTo(Registering.SOMEONE);
        here.scope.run(() -> here.changeStatus.resume(here.tenantId(), Registering.SOMEONE, id, ""));
        assertThat(here.find(id).orElseThrow().status()).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(here.actions()).containsExactly("webhook.resume", "webhook.disable", "webhook.register");
    }

    @Test
    void anotherTenantsWebhookIsNotThere() {
        WebhookId id = new Registering().register(draft()).webhook().id();

        assertThatThrownBy(() -> change(id, "{}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    private List<String> faultsOf(WebhookId id, String patch) {
        Refused refused = catchThrowableOfType(Refused.class, () -> change(id, patch));
        return refused.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private void change(WebhookId id, String patch) {
        WebhookDraft draft =
                WebhookDraft.from(Json.createReader(new StringReader(patch)).readObject());
        here.scope.run(() -> here.change.change(here.tenantId(), Registering.SOMEONE, id, draft));
    }
}
