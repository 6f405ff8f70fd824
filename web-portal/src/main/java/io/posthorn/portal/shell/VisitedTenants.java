package io.posthorn.portal.shell;

import io.posthorn.domain.tenant.Tenant;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The tenants that an operator looked into since signing in, the last one first. */
@Named
@SessionScoped
public class VisitedTenants implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private List<TenantChoice> all = List.of();

    /** One person may open several pages at once. */
    synchronized void add(Tenant tenant) {
        List<TenantChoice> next = new ArrayList<>(all);
        next.removeIf(choice -> choice.slug().equals(tenant.slug().value()));
        next.add(0, TenantChoice.of(tenant));
        all = List.copyOf(next.subList(0, Math.min(MOST, next.size())));
    }

    public synchronized List<TenantChoice> getAll() {
        return all;
    }
}
