package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused.Fault;
import java.util.List;

final class TopicRules {
    private TopicRules() {}

    static List<Fault> faults(TopicDraft draft) {
        if (draft.schema().isEmpty()) {
            return List.of();
        }
        throw new UnsupportedOperationException(draft.title());
    }
}
