package io.posthorn.api.compat.ongoing;

import io.posthorn.api.answer.Wire;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import java.util.List;
import java.util.Optional;

/**
 * A webhook in the vendor's words. What was set by the native API and has no word here (several topics, other retries,
 * chosen members of a payload) is told as the native API tells it.
 */
final class OngoingView {
    private OngoingView() {}

    /**
     * @param headers as they may be shown
     * @param profile that the webhook speaks
     */
    static Json of(Webhook webhook, List<HeaderField> headers, Profile profile) {
        WebhookTerms terms = webhook.terms();
        return new Fields()
                .text("id", webhook.id().toString())
                .text("url", terms.url().toString())
                .json("trigger", trigger(terms.topics().patterns()))
                .json("from", several(terms.trigger().from()))
                .json("to", several(terms.trigger().to()))
                .json("goodsOwnerIds", several(terms.trigger().owners()))
                .json("payload", payload(terms.payload(), profile.thin()))
                .json(
                        "retryPolicy",
                        retryPolicy(terms.retry(), profile.defaults().retry()))
                .json("headers", Wire.headers(headers))
                .text("filter", Optional.of(terms.filter()).filter(cel -> !cel.isEmpty()))
                .bool("enabled", webhook.status() == WebhookStatus.ACTIVE)
                .json();
    }

    private static Json trigger(List<TopicPattern> topics) {
        return topics.size() == 1
                ? Json.of(topics.get(0).value())
                : Json.texts(topics.stream().map(TopicPattern::value));
    }

    /** @return null for all */
    private static Json several(List<TriggerValue> values) {
        return values.isEmpty()
                ? Json.NULL
                : Json.array(values.stream().map(TriggerValue::json).map(Json::of));
    }

    private static Json payload(ThinPayload payload, ThinPayload usual) {
        if (payload.isFull()) {
            return Json.of(OngoingReader.FULL);
        }
        return payload.equals(usual) ? Json.of(OngoingReader.THIN) : Json.texts(payload.kept().stream());
    }

    private static Json retryPolicy(RetryPolicy policy, RetryPolicy usual) {
        if (policy.strategy() instanceof RetryStrategy.None) {
            return Json.of(OngoingReader.NONE);
        }
        return policy.equals(usual) ? Json.of(OngoingReader.ONE_DAY) : Json.raw(RetryPolicyJson.text(policy));
    }
}
