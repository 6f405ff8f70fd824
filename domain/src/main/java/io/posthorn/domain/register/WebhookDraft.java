package io.posthorn.domain.register;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What a person or program wants of a webhook, not judged yet. To register, absent and null both mean the default, except
 * for the secret, where null means unsigned. To change, absent keeps and null goes back to the default.
 *
 * @param headers by name; a null value takes one header away, a null map all of them
 * @param secret the subscriber's own secret text
 * @param retry the API's retry object
 * @param ratePerSecond null for no limit
 * @param settings values that the profile asks for, by name
 * @param payload "full", "thin", or an array of JSON Pointers to keep
 * @param trigger object with from, to, owners
 * @param onFailure object with warn_after, disable_after
 */
public record WebhookDraft(
        Member<String> url,
        Member<List<String>> topics,
        Member<String> uid,
        Member<String> profile,
        Member<String> method,
        Member<String> description,
        Member<Map<String, Member<String>>> headers,
        Member<String> secret,
        Member<JsonObject> retry,
        Member<String> safety,
        Member<String> ordering,
        Member<String> filter,
        Member<Integer> timeoutSeconds,
        Member<Integer> maxInFlight,
        Member<Integer> ratePerSecond,
        Member<String> status,
        Member<Map<String, Member<String>>> settings,
        Member<JsonValue> payload,
        Member<JsonObject> trigger,
        Member<JsonObject> onFailure) {

    /** Starts a draft in which everything is absent. */
    public static WebhookDraftBuilder draft() {
        return new WebhookDraftBuilder();
    }

    /**
     * Reads the API's object. Members of wrong types and unknown members are told together.
     *
     * @throws io.posthorn.domain.kernel.Refused INVALID, or MALFORMED when a member is unknown
     */
    public static WebhookDraft from(JsonObject object) {
        return WebhookDraftJson.read(object);
    }
}
