package io.posthorn.api.compat;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Member;
import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.topic.TopicName;
import java.util.Optional;

/** The topic of a webhook, where the vendor knows no list of them. */
public final class OneTopic {
    private OneTopic() {}

    /** @return empty when it is absent, or wrong and noted */
    public static Optional<TopicName> read(Member member, Faults faults) {
        if (member.any().map(JsonSlice::kind).filter(JsonKind.ARRAY::equals).isPresent()) {
            faults.invalid(
                    member.pointer(),
                    "type",
                    "A webhook hears one topic here, written as a text; register one for each.");
            return Optional.empty();
        }
        return member.text(TopicName::new);
    }
}
