package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: the people of the portal. An e-mail address is one person, whatever its case. */
public interface PortalUsers {
    /** @throws io.posthorn.domain.kernel.Refused CONFLICT {@code email_taken} */
    void add(PortalUser user);

    /** Does nothing when the address is there; safe when two nodes do it at once. */
    void addIfAbsent(PortalUser user);

    /** Across tenants, for signing in: the address says whose person it is. */
    Optional<PortalUser> findEverywhere(String email);

    /** As {@link #findEverywhere}, locked until the transaction ends. */
    Optional<PortalUser> lockEverywhere(String email);

    /** @return by address; of {@link TenantId#PLATFORM} the operators */
    List<PortalUser> list(TenantId tenant);
}
