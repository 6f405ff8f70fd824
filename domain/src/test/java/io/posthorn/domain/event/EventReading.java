package io.posthorn.domain.event;

import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.topic.TestTopics;

/** Hands out the event log to tests of other packages. */
public final class EventReading {
    private EventReading() {}

    public static Events on(TenantScope scope) {
        return new JpaEvents(scope, TestTopics.directory(scope));
    }
}
