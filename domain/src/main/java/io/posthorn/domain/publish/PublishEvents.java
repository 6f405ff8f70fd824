package io.posthorn.domain.publish;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The use case behind {@code POST /events}: store, fan out, wake. */
public interface PublishEvents {
    /**
     * Takes one event.
     *
     * @return completes after the commit; fails with {@link io.posthorn.domain.kernel.Refused} when the event is refused
     *     (unknown topic, schema, uid taken) or, with reason UNAVAILABLE, when the house is full or its database away
     */
    CompletionStage<Receipt> publish(TenantId tenant, NewEvent event);

    /** @return one result per event in the order given; events of one call get their sequence numbers in that order */
    CompletionStage<List<PublishResult>> publishAll(TenantId tenant, List<NewEvent> events);
}
