package io.posthorn.api.compat.ongoing;

import io.posthorn.api.compat.OneTopic;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a webhook in the vendor's words as a draft of ours. */
final class OngoingReader {
    static final String THIN = "thin";
    static final String FULL = "full";
    static final String NONE = "None";
    static final String ONE_DAY = "OneDay";

    private static final Set<String> KNOWN = Set.of(
            "url", "trigger", "from", "to", "goodsOwnerIds", "payload", "retryPolicy", "headers", "filter", "enabled");
    private static final Map<String, JsonString> PAYLOADS =
            new TreeMap<>(Map.of(THIN, Json.createValue(THIN), FULL, Json.createValue(FULL)));
    /** One day is what the profile does by itself. */
    private static final Map<String, Member<JsonObject>> RETRIES = new TreeMap<>(Map.of(
            NONE, Member.of(Json.createObjectBuilder().add("strategy", "none").build()), ONE_DAY, Member.absent()));

    private OngoingReader() {}

    /** @throws io.posthorn.domain.kernel.Refused with every fault of the shape */
    static WebhookDraft read(byte[] body) {
        Faults faults = new Faults();
        Members members = Members.of(body, faults, KNOWN);
        Optional<String> url = members.required("url").text();
        Optional<TopicName> trigger = OneTopic.read(members.required("trigger"), faults);
        JsonObject narrowing = narrowing(members, faults);
        Optional<JsonString> payload = members.optional("payload").word(PAYLOADS);
        Optional<Member<JsonObject>> retry = members.optional("retryPolicy").word(RETRIES);
        Optional<Map<String, String>> headers = members.optional("headers").map();
        Optional<String> filter = members.optional("filter").text();
        boolean isEnabled = members.optional("enabled").bool().orElse(true);
        faults.refuseIfAny();
        return WebhookDraft.draft()
                .profile(OngoingResource.PROFILE.value())
                .url(url.orElseThrow())
                .topics(trigger.orElseThrow().value())
                .trigger(Member.of(narrowing))
                .payload(Member.of(payload.orElse(Json.createValue(THIN))))
                .retry(retry.orElseGet(Member::absent))
                .headers(headers.orElse(Map.of()))
                .filter(filter.map(Member::of).orElseGet(Member::absent))
                .status(Member.of((isEnabled ? WebhookStatus.ACTIVE : WebhookStatus.PAUSED).word()))
                .build();
    }

    private static JsonObject narrowing(Members members, Faults faults) {
        return Json.createObjectBuilder()
                .add("from", several(members, "from", faults))
                .add("to", several(members, "to", faults))
                .add("owners", several(members, "goodsOwnerIds", faults))
                .build();
    }

    private static JsonArrayBuilder several(Members members, String name, Faults faults) {
        return Json.createArrayBuilder(Several.read(members.optional(name), faults));
    }
}
