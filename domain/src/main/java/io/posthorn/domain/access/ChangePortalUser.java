package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;

/** Changes a person. Another role or password ends all his sessions, on other nodes within {@link Presence#KEPT}. */
@ApplicationScoped
public class ChangePortalUser {
    private final PortalUsers users;
    private final Passwords passwords;
    private final PortalUserRecord record;
    private final Presence presence;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    ChangePortalUser(PortalUsers users, Passwords passwords, PortalUserRecord record, Presence presence) {
        this.users = users;
        this.passwords = passwords;
        this.record = record;
        this.presence = presence;
    }

    /** @throws Refused NOT_FOUND, or INVALID with every fault */
    public PortalUser change(TenantId tenant, Actor actor, PortalUserId id, PortalUserChange change) {
        PortalUserRules.check(tenant, change);
        if (users.find(tenant, id).isEmpty()) {
            throw Refused.notFound("user");
        }
        Optional<String> hash = change.password().map(NewPassword::characters).map(passwords::hash);
        PortalUser user = record.change(tenant, actor, id, change, hash);
        presence.forget(id);
        return user;
    }

    /** For a person who forgot the password. @return the new one, shown this once; @throws Refused NOT_FOUND */
    public NewPassword renewPassword(TenantId tenant, Actor actor, PortalUserId id) {
        NewPassword password = NewPassword.random(chance);
        change(tenant, actor, id, PortalUserChange.of(password));
        return password;
    }
}
