package io.posthorn.domain.publish;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;

/** Events of one request, in the order given. */
record Submission(TenantId tenant, List<NewEvent> events) {
    Submission {
        events = List.copyOf(events);
    }
}
