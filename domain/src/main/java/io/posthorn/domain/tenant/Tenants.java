package io.posthorn.domain.tenant;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import java.util.Optional;

/** Port: the tenants that are not deleted. */
public interface Tenants {
    /**
     * Stores a tenant; its number can be read afterwards.
     *
     * @throws io.posthorn.domain.kernel.Refused CONFLICT {@code slug_taken}, also when a deleted tenant had the slug
     */
    void add(Tenant tenant);

    Optional<Tenant> find(TenantId id);

    Optional<Tenant> find(TenantSlug slug);

    /** @return newest first */
    Page<Tenant> list(PageRequest page);

    /** @return newest first, those whose slug or name begins so, whatever the case */
    Page<Tenant> search(String beginning, PageRequest page);
}
