package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: the people of the portal. An e-mail address is one person, whatever its case. */
public interface PortalUsers {
    /** @throws io.posthorn.domain.kernel.Refused CONFLICT {@code email_taken} */
    void add(PortalUser user);

    /** Does nothing when the address is there; safe when two nodes do it at once. */
    void addIfAbsent(PortalUser user);

    void remove(PortalUser user);

    /** @return how many there were */
    int removeAll(TenantId tenant);

    Optional<PortalUser> find(TenantId tenant, PortalUserId id);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<PortalUser> lock(TenantId tenant, PortalUserId id);

    /** Meant for operators, who are few. @return all of them, locked until the transaction ends */
    List<PortalUser> lockAll(TenantId tenant);

    /** Across tenants, for a session that goes on. */
    Optional<PortalUser> findEverywhere(PortalUserId id);

    /** Across tenants, for signing in: the address says whose person it is. */
    Optional<PortalUser> findEverywhere(String email);

    /** As {@link #findEverywhere(String)}, locked until the transaction ends. */
    Optional<PortalUser> lockEverywhere(String email);

    /** @return newest first; of {@link TenantId#PLATFORM} the operators */
    Page<PortalUser> list(TenantId tenant, PageRequest page);
}
