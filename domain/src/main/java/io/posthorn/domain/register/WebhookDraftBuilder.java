package io.posthorn.domain.register;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills a draft member by member; what is not named stays absent. */
public final class WebhookDraftBuilder {
    private Member<String> url = Member.absent();
    private Member<List<String>> topics = Member.absent();
    private Member<String> uid = Member.absent();
    private Member<String> profile = Member.absent();
    private Member<String> method = Member.absent();
    private Member<String> description = Member.absent();
    private Member<Map<String, Member<String>>> headers = Member.absent();
    private Member<String> secret = Member.absent();
    private Member<JsonObject> retry = Member.absent();
    private Member<String> safety = Member.absent();
    private Member<String> ordering = Member.absent();
    private Member<String> filter = Member.absent();
    private Member<Integer> timeoutSeconds = Member.absent();
    private Member<Integer> maxInFlight = Member.absent();
    private Member<Integer> ratePerSecond = Member.absent();
    private Member<String> status = Member.absent();
    private Member<Map<String, Member<String>>> settings = Member.absent();
    private Member<JsonValue> payload = Member.absent();
    private Member<JsonObject> trigger = Member.absent();
    private Member<JsonObject> onFailure = Member.absent();

    WebhookDraftBuilder() {}

    public WebhookDraftBuilder url(String value) {
        return url(Member.of(value));
    }

    WebhookDraftBuilder url(Member<String> value) {
        url = value;
        return this;
    }

    public WebhookDraftBuilder topics(List<String> value) {
        return topics(Member.of(List.copyOf(value)));
    }

    public WebhookDraftBuilder topics(String... value) {
        return topics(List.of(value));
    }

    WebhookDraftBuilder topics(Member<List<String>> value) {
        topics = value;
        return this;
    }

    public WebhookDraftBuilder uid(Member<String> value) {
        uid = value;
        return this;
    }

    public WebhookDraftBuilder profile(String value) {
        return profile(Member.of(value));
    }

    WebhookDraftBuilder profile(Member<String> value) {
        profile = value;
        return this;
    }

    public WebhookDraftBuilder method(Member<String> value) {
        method = value;
        return this;
    }

    public WebhookDraftBuilder description(Member<String> value) {
        description = value;
        return this;
    }

    public WebhookDraftBuilder headers(Map<String, String> value) {
        return headers(Member.of(members(value)));
    }

    WebhookDraftBuilder headers(Member<Map<String, Member<String>>> value) {
        headers = value;
        return this;
    }

    /** @param value cleared for a webhook that signs nothing */
    public WebhookDraftBuilder secret(Member<String> value) {
        secret = value;
        return this;
    }

    public WebhookDraftBuilder retry(Member<JsonObject> value) {
        retry = value;
        return this;
    }

    public WebhookDraftBuilder safety(Member<String> value) {
        safety = value;
        return this;
    }

    public WebhookDraftBuilder ordering(Member<String> value) {
        ordering = value;
        return this;
    }

    public WebhookDraftBuilder filter(Member<String> value) {
        filter = value;
        return this;
    }

    public WebhookDraftBuilder timeoutSeconds(Member<Integer> value) {
        timeoutSeconds = value;
        return this;
    }

    public WebhookDraftBuilder maxInFlight(Member<Integer> value) {
        maxInFlight = value;
        return this;
    }

    public WebhookDraftBuilder ratePerSecond(Member<Integer> value) {
        ratePerSecond = value;
        return this;
    }

    public WebhookDraftBuilder status(Member<String> value) {
        status = value;
        return this;
    }

    public WebhookDraftBuilder settings(Map<String, String> value) {
        return settings(Member.of(members(value)));
    }

    WebhookDraftBuilder settings(Member<Map<String, Member<String>>> value) {
        settings = value;
        return this;
    }

    /** @param value "full", "thin", or an array of JSON Pointers to keep */
    public WebhookDraftBuilder payload(Member<JsonValue> value) {
        payload = value;
        return this;
    }

    /** @param value object with from, to, owners */
    public WebhookDraftBuilder trigger(Member<JsonObject> value) {
        trigger = value;
        return this;
    }

    /** @param value object with warn_after, disable_after */
    public WebhookDraftBuilder onFailure(Member<JsonObject> value) {
        onFailure = value;
        return this;
    }

    public WebhookDraft build() {
        return new WebhookDraft(
                url,
                topics,
                uid,
                profile,
                method,
                description,
                headers,
                secret,
                retry,
                safety,
                ordering,
                filter,
                timeoutSeconds,
                maxInFlight,
                ratePerSecond,
                status,
                settings,
                payload,
                trigger,
                onFailure);
    }

    private static Map<String, Member<String>> members(Map<String, String> values) {
        Map<String, Member<String>> members = new LinkedHashMap<>();
        values.forEach((name, value) -> members.put(name, Member.of(value)));
        return members;
    }
}
