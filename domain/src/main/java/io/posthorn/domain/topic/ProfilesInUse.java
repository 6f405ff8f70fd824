package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;

/** Port: whose standard topics a tenant knows. */
public interface ProfilesInUse {
    /** @return the tenant's own profile first, then those of its webhooks */
    List<ProfileName> of(TenantId tenant);
}
