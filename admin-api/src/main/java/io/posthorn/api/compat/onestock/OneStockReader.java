package io.posthorn.api.compat.onestock;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.webhook.WebhookStatus;
import java.util.Optional;
import java.util.Set;

/** Reads what stands beside the credentials of a body, which were judged at the door. */
final class OneStockReader {
    private static final String WEBHOOK = "webhook";
    private static final String STATUS = "status";
    private static final Set<String> KNOWN = Set.of("hash_key", "http_method", STATUS, "topics", "url");

    private OneStockReader() {}

    /** @throws io.posthorn.domain.kernel.Refused with every fault of the shape */
    static WebhookDraft webhook(byte[] body) {
        Faults faults = new Faults();
        WebhookDraftBuilder draft = WebhookDraft.draft().profile(OneStockResource.PROFILE.value());
        open(body, WEBHOOK, faults).required(WEBHOOK).object(KNOWN).ifPresent(webhook -> fill(draft, webhook));
        faults.refuseIfAny();
        return draft.build();
    }

    private static void fill(WebhookDraftBuilder draft, Members webhook) {
        webhook.required("url").text().ifPresent(draft::url);
        webhook.required("topics").texts(topic -> topic).ifPresent(draft::topics);
        webhook.optional("hash_key").text().map(Member::of).ifPresent(draft::secret);
        webhook.optional("http_method").text().map(Member::of).ifPresent(draft::method);
        webhook.optional(STATUS)
                .word(Statuses.FIRST)
                .map(WebhookStatus::word)
                .map(Member::of)
                .ifPresent(draft::status);
    }

    /** @throws io.posthorn.domain.kernel.Refused with every fault of the body */
    static WebhookStatus status(byte[] body) {
        Faults faults = new Faults();
        Optional<WebhookStatus> status =
                open(body, STATUS, faults).required(STATUS).word(Statuses.ALL);
        faults.refuseIfAny();
        return status.orElseThrow();
    }

    private static Members open(byte[] body, String member, Faults faults) {
        return Members.of(body, faults, Set.of(InBody.SITE_ID, InBody.TOKEN, member));
    }
}
