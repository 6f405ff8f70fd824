package io.posthorn.portal.shell;

import io.posthorn.domain.tenant.Tenant;
import java.io.Serializable;

/** One line of the operators' tenant switch. */
public record TenantChoice(String name, String slug) implements Serializable {
    static TenantChoice of(Tenant tenant) {
        return new TenantChoice(tenant.name(), tenant.slug().value());
    }
}
