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
    private final Query query;
    private Optional<Tenant> chosen = Optional.empty();
    private List<Tenant> choice = List.of();

    @Inject
    CurrentTenant(CurrentUser user, Tenants tenants, Query query) {
        this.user = user;
        this.tenants = tenants;
        this.query = query;
    }

    @PostConstruct
    void choose() {
        if (user.isOperator()) {
            choice = tenants.list(PageRequest.first(PageRequest.MAX_LIMIT)).rows();
            chosen = query.text(PARAMETER).isPresent()
                    ? query.text(PARAMETER).flatMap(this::named)
                    : choice.stream().reduce((newer, older) -> older);
        } else {
            chosen = tenants.find(user.principal().tenant());
        }
    }

    private Optional<Tenant> named(String slug) {
        try {
            return tenants.find(new TenantSlug(slug));
        } catch (Refused notASlug) {
            return Optional.empty();
        }
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

    /** @return the tenants an operator may look into, by name */
    public List<TenantChoice> getChoice() {
        return choice.stream()
                .map(tenant -> new TenantChoice(tenant.name(), tenant.slug().value()))
                .sorted()
                .toList();
    }
}
