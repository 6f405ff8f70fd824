package io.posthorn.domain.release;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.quarantine.QuarantinedContent;
import java.util.ArrayList;
import java.util.List;

/** What became of released events: one result each, in the same order. */
record Outcomes(List<QuarantinedContent> contents, List<PublishResult> results) {
    List<QuarantinedContent> published() {
        List<QuarantinedContent> published = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            if (results.get(i) instanceof PublishResult.Accepted) {
                published.add(contents.get(i));
            }
        }
        return published;
    }

    List<QuarantinedContent.Judged> broken() {
        List<QuarantinedContent.Judged> broken = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            if (results.get(i) instanceof PublishResult.Rejected rejected) {
                broken.add(new QuarantinedContent.Judged(contents.get(i), faults(rejected.why())));
            }
        }
        return broken;
    }

    /** A refusal without a place, such as a key that was used for another event, is about the whole. */
    private static List<Fault> faults(Refused why) {
        return why.faults().isEmpty() ? List.of(new Fault("", why.code(), why.detail())) : why.faults();
    }
}
