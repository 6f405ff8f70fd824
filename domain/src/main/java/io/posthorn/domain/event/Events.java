package io.posthorn.domain.event;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: reads the event log, newest first. */
public interface Events {
    Page<EventRow> list(TenantId tenant, EventFilter filter, PageRequest page);

    Optional<EventRow> find(TenantId tenant, EventId id);

    /** @return the exact bytes received; empty when the event is unknown or its payload was dropped by retention */
    Optional<byte[]> payload(TenantId tenant, EventId id);

    /** @return as {@link #payload} for many at once; those that are not there are left out */
    Map<EventId, byte[]> payloads(TenantId tenant, Collection<EventId> ids);
}
