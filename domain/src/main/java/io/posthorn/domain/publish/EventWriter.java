package io.posthorn.domain.publish;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import java.util.Collection;
import java.util.List;

/** Port of the intake: one transaction for many requests. */
interface EventWriter {
    /**
     * What a batch came to.
     *
     * @param results for each submission, in order, one result per event, in order
     * @param woken webhooks that have new work
     */
    record Written(List<List<PublishResult>> results, Collection<Lane> woken) {}

    /** @throws io.posthorn.domain.jdbc.LedgerUnavailable when nothing of the batch was stored */
    Written write(List<Submission> batch);
}
