package io.posthorn.domain.event;

import io.posthorn.domain.tenant.TenantScope;

/** Hands out the event log to tests of other packages. */
public final class EventReading {
    private EventReading() {}

    public static Events on(TenantScope scope) {
        return new JpaEvents(scope);
    }
}
