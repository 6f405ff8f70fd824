package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes people and the trace of the deed in one transaction; whatever takes a hash's time was done before. */
@ApplicationScoped
class PortalUserRecord {
    private final PortalUsers users;
    private final AuditTrail audit;

    @Inject
    PortalUserRecord(PortalUsers users, AuditTrail audit) {
        this.users = users;
        this.audit = audit;
    }

    /** @throws Refused CONFLICT {@code email_taken} */
    @Transactional
    public void add(PortalUser user, Actor actor) {
        users.add(user);
        audit.record(user.tenant(), actor, "portal_user.create", user.email(), "");
    }

    /** @throws Refused NOT_FOUND */
    @Transactional
    public PortalUser change(
            TenantId tenant, Actor actor, PortalUserId id, PortalUserChange change, Optional<String> passwordHash) {
        PortalUser user = users.lock(tenant, id).orElseThrow(() -> Refused.notFound("user"));
        change.name().filter(name -> !name.equals(user.name())).ifPresent(name -> {
            user.rename(name);
            audit.record(tenant, actor, "portal_user.rename", user.email(), "");
        });
        change.role().filter(role -> role != user.role()).ifPresent(role -> {
            user.become(role);
            audit.record(tenant, actor, "portal_user.set_role", user.email(), role.word());
        });
        passwordHash.ifPresent(hash -> {
            user.signInWith(hash);
            audit.record(tenant, actor, "portal_user.set_password", user.email(), "");
        });
        return user;
    }

    /** @throws Refused NOT_FOUND, or CONFLICT {@code last_operator} */
    @Transactional
    public void remove(TenantId tenant, Actor actor, PortalUserId id) {
        // Two operators who remove each other at once wait here: the second one finds himself alone.
        boolean isLast =
                tenant.equals(TenantId.PLATFORM) && users.lockAll(tenant).size() == 1;
        PortalUser user = users.lock(tenant, id).orElseThrow(() -> Refused.notFound("user"));
        if (isLast) {
            throw Refused.conflict("last_operator", "Nobody would be left to work across tenants.");
        }
        users.remove(user);
        audit.record(tenant, actor, "portal_user.remove", user.email(), "");
    }
}
