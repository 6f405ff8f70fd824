package io.posthorn.domain.admit;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Renames a tenant or gives it another usual profile. */
@ApplicationScoped
public class ChangeTenant {
    private final Tenants tenants;
    private final TenantRules rules;
    private final AuditTrail audit;

    @Inject
    ChangeTenant(Tenants tenants, TenantRules rules, AuditTrail audit) {
        this.tenants = tenants;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * @param name empty to keep it
     * @param profile empty to keep it; webhooks that are there keep theirs
     * @throws Refused NOT_FOUND, or INVALID for the name or an unknown profile
     */
    @Transactional
    public Tenant change(TenantId id, Actor actor, Optional<String> name, Optional<ProfileName> profile) {
        Tenant tenant = tenants.find(id).orElseThrow(() -> Refused.notFound("tenant"));
        rules.check(name.orElse(tenant.name()), profile.orElse(tenant.profile()));
        name.ifPresent(tenant::rename);
        profile.ifPresent(tenant::speak);
        audit.record(id, actor, "tenant.change", id.toString(), "");
        return tenant;
    }
}
