package io.posthorn.portal.shell;

import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Whose things the page shows: a person's own tenant; for operators the one the address names. */
@Named
@RequestScoped
public class CurrentTenant {
    /** The address parameter that only operators may use. */
    static final String PARAMETER = "tenant";

    private final CurrentUser user;
    private final Tenants tenants;
    private final VisitedTenants visited;
    private final Query query;
    private Optional<Tenant> chosen = Optional.empty();

    @Inject
    CurrentTenant(CurrentUser user, Tenants tenants, VisitedTenants visited, Query query) {
        this.user = user;
        this.tenants = tenants;
        this.visited = visited;
        this.query = query;
    }

    @PostConstruct
    void choose() {
        if (user.isOperator()) {
            chosen = query.text(PARAMETER).isPresent() ? query.text(PARAMETER).map(this::named) : onlyOne();
            chosen.ifPresent(visited::add);
        } else {
            chosen = tenants.find(user.person().tenant());
        }
    }

    private Tenant named(String slug) {
        try {
            return tenants.find(new TenantSlug(slug)).orElseThrow(NotFound::new);
        } catch (Refused notASlug) {
            throw new NotFound();
        }
    }

    /** Where there is one tenant only, nobody has to choose. */
    private Optional<Tenant> onlyOne() {
        List<Tenant> first = tenants.list(PageRequest.first(2)).rows();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** @throws Refused NOT_FOUND when no tenant is chosen */
    public TenantId id() {
        return chosen.orElseThrow(() -> Refused.notFound("tenant")).id();
    }

    public boolean isChosen() {
        return chosen.isPresent();
    }

    public String getName() {
        return chosen.map(Tenant::name).orElse("");
    }

    public String getSlug() {
        return chosen.map(tenant -> tenant.slug().value()).orElse("");
    }
}
