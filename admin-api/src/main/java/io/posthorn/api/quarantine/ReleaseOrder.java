package io.posthorn.api.quarantine;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.topic.TopicName;
import java.util.Optional;
import java.util.Set;

/**
 * The body of {@code POST /quarantine/releases}.
 *
 * @param after the {@code next} of an earlier answer
 */
record ReleaseOrder(TopicName topic, Optional<QuarantineId> after, String reason) {
    private static final int MOST_REASON = 500;
    private static final Set<String> KNOWN = Set.of("topic", "after", "reason");

    static ReleaseOrder read(byte[] body) {
        Faults faults = new Faults();
        Members members = Members.of(body, faults, KNOWN);
        Optional<TopicName> topic = members.required("topic").text(TopicName::new);
        Optional<QuarantineId> after = members.optional("after").text(ReleaseOrder::id);
        Optional<String> reason = members.optional("reason").textUpTo(MOST_REASON);
        faults.refuseIfAny();
        return new ReleaseOrder(topic.orElseThrow(), after, reason.orElse(""));
    }

    private static QuarantineId id(String text) {
        return QuarantineId.parse(text)
                .orElseThrow(() -> Refused.invalid("/after", "id", "The \"next\" of an earlier answer is expected."));
    }
}
