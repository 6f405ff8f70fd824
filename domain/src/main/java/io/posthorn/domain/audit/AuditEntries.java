package io.posthorn.domain.audit;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;

/** Port: reads the audit trail. */
public interface AuditEntries {
    /** @return newest first; of {@link TenantId#PLATFORM} what concerns no tenant */
    Page<AuditEntry> list(TenantId tenant, PageRequest page);
}
