package io.posthorn.api.compat.akinon;

import io.posthorn.api.compat.OneTopic;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookStatus;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the vendor's webhook as a draft of ours. */
final class AkinonReader {
    private static final Set<String> KNOWN = Set.of(
            "event_type", "target_url", "retry_countdown_config", "additional_headers", "secret_key", "is_active");

    private AkinonReader() {}

    /**
     * @param usual the profile's policy: a countdown says how long to wait, not how often
     * @throws io.posthorn.domain.kernel.Refused with every fault of the shape
     */
    static WebhookDraft read(byte[] body, RetryPolicy usual) {
        Faults faults = new Faults();
        Members members = Members.of(body, faults, KNOWN);
        Optional<TopicName> eventType = OneTopic.read(members.required("event_type"), faults);
        Optional<String> targetUrl = members.required("target_url").text();
        Optional<RetryStrategy> countdown = Countdown.read(members.optional("retry_countdown_config"));
        Optional<Map<String, String>> headers =
                members.optional("additional_headers").map();
        Optional<String> secretKey = members.optional("secret_key").text().filter(key -> !key.isEmpty());
        boolean isActive = members.optional("is_active").bool().orElse(true);
        faults.refuseIfAny();
        WebhookDraftBuilder draft = WebhookDraft.draft()
                .profile(AkinonResource.PROFILE.value())
                .topics(eventType.orElseThrow().value())
                .url(targetUrl.orElseThrow())
                .headers(headers.orElse(Map.of()))
                .secret(secretKey.map(Member::of).orElseGet(Member::cleared))
                .status(Member.of((isActive ? WebhookStatus.ACTIVE : WebhookStatus.PAUSED).word()));
        countdown.ifPresent(strategy -> draft.retry(Member.of(policy(strategy, usual))));
        return draft.build();
    }

    private static JsonObject policy(RetryStrategy strategy, RetryPolicy usual) {
        return RetryPolicyJson.toJson(new RetryPolicy(strategy, usual.maxAttempts(), usual.maxAge(), 0));
    }
}
