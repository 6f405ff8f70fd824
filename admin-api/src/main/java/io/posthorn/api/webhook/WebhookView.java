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
import io.posthorn.domain.wire.HeaderField;
import java.util.List;
import java.util.Optional;

/** A webhook as JSON, without its secret. */
final class WebhookView {

    private WebhookView() {}

    /** @param mayReadSecrets whether the values of the webhook's own headers are told */
    static Fields of(Webhook webhook, List<HeaderField> headers, boolean mayReadSecrets) {
        return new Fields()
                .text("id", webhook.id().toString())
                .text("url", webhook.url().toString())
                .json("topics", Json.texts(webhook.topics().patterns().stream().map(TopicPattern::value)))
                .text("uid", webhook.uid())
                .text("profile", webhook.profile().value())
                .text("method", webhook.method())
                .text("description", webhook.description())
                .json("headers", Wire.headers(mayReadSecrets ? headers : Wire.masked(headers)))
                .json("settings", Json.texts(webhook.settings()))
                .json("retry", Json.raw(RetryPolicyJson.text(webhook.terms().retry())))
                .text("safety", webhook.safety().word())
                .text("ordering", webhook.ordering().word())
                .json("payload", payload(webhook.payload()))
                .json("trigger", trigger(webhook.trigger()))
                .json("on_failure", reaction(webhook.onFailure()))
                .text("filter", Optional.of(webhook.filter()).filter(cel -> !cel.isEmpty()))
                .json("timeout_seconds", Json.of(webhook.timeout().toMillis() / 1000.0))
                .number("max_in_flight", webhook.maxInFlight())
                .json("rate_per_second", rate(webhook.ratePerSecond()))
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
