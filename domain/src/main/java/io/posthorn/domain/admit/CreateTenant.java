package io.posthorn.domain.admit;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes in a new customer. */
@ApplicationScoped
public class CreateTenant {
    private final Tenants tenants;
    private final TenantRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CreateTenant(Tenants tenants, TenantRules rules, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param profile the contract its webhooks speak when they name none; usually {@link ProfileName#STANDARD}
     * @throws Refused CONFLICT {@code slug_taken}, INVALID for the name or an unknown profile
     */
    @Transactional
    public Tenant create(Actor actor, TenantSlug slug, String name, ProfileName profile) {
        rules.check(name, profile);
        if (tenants.find(slug).isPresent()) {
            throw Refused.conflict("slug_taken", "The slug " + slug + " is taken.");
        }
        Tenant tenant = new Tenant(TenantId.next(), slug, name, profile, clock.instant());
        tenants.add(tenant);
        audit.record(tenant.id(), actor, "tenant.create", tenant.id().toString(), "");
        return tenant;
    }
}
