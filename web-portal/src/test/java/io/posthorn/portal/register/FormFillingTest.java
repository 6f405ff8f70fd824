package io.posthorn.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.Defaults;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a webhook says goes into the form and comes out as the same wish. */
class FormFillingTest {
    private static final Telling ALL = new Telling(true, true, true);

    private final WebhookForm form = new WebhookForm();

    @ParameterizedTest
    @ValueSource(strings = {"standard", "onestock", "akinon", "front", "cyclesoftware", "ongoing"})
    void whatIsAsTheContractSaysStaysBlank(String name) {
        Profile profile = FormDraftTest.profile(name);

        JsonObject json = thereAndBack(usual(profile, profile.defaults().retry()), profile);

        assertThat(json.getString("profile")).isEqualTo(name);
        for (String member : List.of("method", "retry", "safety", "ordering", "on_failure", "timeout_seconds")) {
            assertThat(json.get(member)).as(member).isEqualTo(JsonValue.NULL);
        }
        assertThat(json).doesNotContainKey("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strategy\":\"none\"}",
                "{\"strategy\":\"list\",\"delays_seconds\":[1,90,86400]}",
                "{\"strategy\":\"fixed\",\"initial_seconds\":0.5}",
                "{\"strategy\":\"linear\",\"initial_seconds\":1,\"step_seconds\":61,\"max_seconds\":3600}",
                "{\"strategy\":\"exponential\",\"initial_seconds\":2,\"factor\":1.5,\"max_attempts\":7}",
                "{\"strategy\":\"random\",\"initial_seconds\":0,\"max_seconds\":9,\"jitter\":0.75}"
            })
    void everyRetryPolicyComesBack(String text) {
        RetryPolicy policy = RetryPolicyJson.parse(text);
        Profile profile = FormDraftTest.profile("onestock");

        JsonObject json = thereAndBack(usual(profile, policy), profile);

        assertThat(RetryPolicyJson.from(json.getJsonObject("retry"))).isEqualTo(policy);
    }

    @Test
    void everythingElseComesBackToo() {
        Profile profile = FormDraftTest.profile("ongoing");
        WebhookTerms terms = new WebhookTerms(
                TargetUrl.of("https://shop.example/hook"),
                TopicFilter.parse("order.status_changed article.*"),
                Optional.of("u"),
                profile.name(),
                "PATCH",
                "Parcels",
                Map.of(),
                new byte[0],
                profile.defaults().retry(),
                SafetyClass.NOT_IDEMPOTENT,
                Ordering.KEY,
                "payload.orderId > 1",
                Duration.ofSeconds(7),
                3,
                25,
                new ThinPayload(List.of("/orderId", "/path")),
                new StatusTrigger(
                        List.of(TriggerValue.text("Picked")),
                        List.of(new TriggerValue("450", true), TriggerValue.text("Sent")),
                        List.of(TriggerValue.text("007"))),
                new FailureReaction(2, 0));

        JsonObject json = thereAndBack(terms, profile);

        assertThat(json.getJsonArray("topics")).hasToString("[\"order.status_changed\",\"article.*\"]");
        assertThat(json.getString("url")).isEqualTo("https://shop.example/hook");
        assertThat(json.getString("method")).isEqualTo("PATCH");
        assertThat(json.getString("description")).isEqualTo("Parcels");
        assertThat(json.getString("safety")).isEqualTo("not_idempotent");
        assertThat(json.getString("ordering")).isEqualTo("key");
        assertThat(json.getString("filter")).isEqualTo("payload.orderId > 1");
        assertThat(json.getInt("timeout_seconds")).isEqualTo(7);
        assertThat(json.getInt("max_in_flight")).isEqualTo(3);
        assertThat(json.getInt("rate_per_second")).isEqualTo(25);
        assertThat(json.getJsonArray("payload")).hasToString("[\"/orderId\",\"/path\"]");
        assertThat(json.getJsonObject("trigger"))
                .hasToString("{\"from\":[\"Picked\"],\"to\":[450,\"Sent\"],\"owners\":[\"007\"]}");
        assertThat(json.getJsonObject("on_failure")).hasToString("{\"warn_after\":2,\"disable_after\":null}");
        assertThat(json.getJsonObject("headers")).isEmpty();
    }

    @Test
    void theContractsThinPayloadIsCalledByItsName() {
        Profile profile = FormDraftTest.profile("cyclesoftware");
        Defaults usual = profile.defaults();
        WebhookTerms terms = new WebhookTerms(
                TargetUrl.of("https://shop.example/hook"),
                TopicFilter.parse("warehouse_stock_item.updated"),
                Optional.empty(),
                profile.name(),
                usual.method(),
                "",
                Map.of("account_id", "4807"),
                new byte[0],
                usual.retry(),
                usual.safety(),
                usual.ordering(),
                "",
                usual.timeout(),
                10,
                0,
                profile.thin(),
                StatusTrigger.NONE,
                FailureReaction.NONE);

        JsonObject json = thereAndBack(terms, profile);

        assertThat(json.getString("payload")).isEqualTo("thin");
        assertThat(json.getJsonObject("settings")).hasToString("{\"account_id\":\"4807\"}");
        assertThat(json.get("rate_per_second")).isEqualTo(JsonValue.NULL);
    }

    private JsonObject thereAndBack(WebhookTerms terms, Profile profile) {
        FormFilling.fill(form, terms, List.of(new HeaderField("X-Api-Key", "secret")), profile);
        assertThat(form.getTexts()).containsEntry("headers", "X-Api-Key: ***");
        return FormDraft.json(form, profile, ALL);
    }

    private static WebhookTerms usual(Profile profile, RetryPolicy retry) {
        Defaults usual = profile.defaults();
        return new WebhookTerms(
                TargetUrl.of("https://shop.example/hook"),
                TopicFilter.parse("anything"),
                Optional.empty(),
                profile.name(),
                usual.method(),
                "",
                Map.of(),
                new byte[0],
                retry,
                usual.safety(),
                usual.ordering(),
                "",
                usual.timeout(),
                10,
                0,
                ThinPayload.FULL,
                StatusTrigger.NONE,
                usual.onFailure());
    }
}
