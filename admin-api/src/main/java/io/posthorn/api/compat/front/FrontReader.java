package io.posthorn.api.compat.front;

import io.posthorn.api.compat.OneTopic;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.topic.TopicName;
import java.util.Optional;
import java.util.Set;

/** Reads the vendor's webhook as a draft of ours. */
final class FrontReader {
    private FrontReader() {}

    /** @throws io.posthorn.domain.kernel.Refused with every fault of the shape */
    static WebhookDraft read(byte[] body) {
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("event", "url"));
        Optional<TopicName> event = OneTopic.read(members.required("event"), faults);
        Optional<String> url = members.required("url").text();
        faults.refuseIfAny();
        return WebhookDraft.draft()
                .profile(FrontResource.PROFILE.value())
                .topics(event.orElseThrow().value())
                .url(url.orElseThrow())
                .build();
    }
}
