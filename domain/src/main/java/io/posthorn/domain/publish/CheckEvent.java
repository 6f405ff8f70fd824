package io.posthorn.domain.publish;

import io.posthorn.domain.tenant.TenantId;

/** The use case behind {@code POST /events/check}: as publishing, but nothing is stored. */
public interface CheckEvent {
    /** @throws io.posthorn.domain.kernel.Refused as publishing would, except that schema failures are reported */
    CheckReport check(TenantId tenant, NewEvent event);
}
