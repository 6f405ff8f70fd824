package io.posthorn.api.webhook;

import io.posthorn.api.answer.Wire;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.HeaderField;
import java.util.List;
import java.util.Optional;

/** A webhook as JSON, without its secret. */
final class WebhookView {

    private WebhookView() {}

    /** @param mayReadSecrets whether the values of the webhook's own headers are told */
    static Fields of(Webhook webhook, List<HeaderField> headers, boolean mayReadSecrets) {
        WebhookTerms terms = webhook.terms();
        return new Fields()
                .text("id", webhook.id().toString())
                .text("url", terms.url().toString())
                .json("topics", Json.texts(terms.topics().patterns().stream().map(TopicPattern::value)))
                .text("uid", terms.uid())
                .text("profile", terms.profile().value())
                .text("method", terms.method())
                .text("description", terms.description())
                .json("headers", Wire.headers(mayReadSecrets ? headers : Wire.masked(headers)))
                .json("settings", Json.texts(terms.settings()))
                .json("retry", Json.raw(RetryPolicyJson.text(terms.retry())))
                .text("safety", terms.safety().word())
                .text("ordering", terms.ordering().word())
                .json("payload", payload(terms.payload()))
                .json("trigger", trigger(terms.trigger()))
                .json("on_failure", reaction(terms.onFailure()))
                .text("filter", Optional.of(terms.filter()).filter(cel -> !cel.isEmpty()))
                .json("timeout_seconds", Json.of(terms.timeout().toMillis() / 1000.0))
                .number("max_in_flight", terms.maxInFlight())
                .json("rate_per_second", rate(terms.ratePerSecond()))
                .text("status", webhook.status().word())
                .text("status_reason", Optional.of(webhook.statusReason()).filter(reason -> !reason.isEmpty()))
                .text("status_by", webhook.statusBy().value())
                .time("status_at", webhook.statusAt())
                .time("warned_at", webhook.warnedAt())
                .time("created_at", webhook.createdAt())
                .time("updated_at", webhook.updatedAt());
    }

    private static Json payload(ThinPayload payload) {
        return payload.isFull() ? Json.of("full") : Json.texts(payload.kept().stream());
    }

    private static Json trigger(StatusTrigger trigger) {
        return trigger.isNone()
                ? Json.NULL
                : new Fields()
                        .json("from", values(trigger.from()))
                        .json("to", values(trigger.to()))
                        .json("owners", values(trigger.owners()))
                        .json();
    }

    private static Json values(List<TriggerValue> values) {
        return Json.array(values.stream().map(TriggerValue::json).map(Json::of));
    }

    private static Json reaction(FailureReaction reaction) {
        return new Fields()
                .json("warn_after", count(reaction.warnAfter()))
                .json("disable_after", count(reaction.disableAfter()))
                .json();
    }

    private static Json rate(int perSecond) {
        return count(perSecond);
    }

    /** Nothing stored as 0 is told as null. */
    private static Json count(int value) {
        return value == 0 ? Json.NULL : Json.of(value);
    }
}
