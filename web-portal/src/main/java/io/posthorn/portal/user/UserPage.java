package io.posthorn.portal.user;

import io.posthorn.domain.access.ChangePortalUser;
import io.posthorn.domain.access.PortalUser;
import io.posthorn.domain.access.PortalUserChange;
import io.posthorn.domain.access.PortalUserId;
import io.posthorn.domain.access.PortalUsers;
import io.posthorn.domain.access.RemovePortalUser;
import io.posthorn.domain.access.Role;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One person: what he is called and may do, a new password, and the way out. Nobody takes these from himself. */
@Named
@RequestScoped
public class UserPage {
    private final People people;
    private final PortalUsers users;
    private final ChangePortalUser change;
    private final RemovePortalUser remove;
    private final Notices notices;
    private final Query query;
    private final FieldFaults faults = new FieldFaults();
    private PortalUser user;
    private String name = "";
    private Role role = Role.VIEWER;
    private String newPassword = "";

    @Inject
    UserPage(
            People people,
            PortalUsers users,
            ChangePortalUser change,
            RemovePortalUser remove,
            Notices notices,
            Query query) {
        this.people = people;
        this.users = users;
        this.change = change;
        this.remove = remove;
        this.notices = notices;
        this.query = query;
    }

    @PostConstruct
    void find() {
        // Asked first: who may not look hears that, whatever stands behind the page's name.
        TenantId owner = people.owner();
        user = PortalUserId.parse(query.subject())
                .flatMap(id -> users.find(owner, id))
                .orElseThrow(NotFound::new);
        name = user.name();
        role = user.role();
    }

    public void change() {
        Optional<Role> wanted = Optional.of(role).filter(other -> !isSelf());
        PortalUserChange said = new PortalUserChange(Optional.of(name), wanted, Optional.empty());
        if (faults.tried(() -> change.change(people.owner(), people.actor(), user.id(), said), notices)) {
            notices.done("user.changed");
            Faces.redirect(people.hrefOf(user.id()));
        }
    }

    /** The new password stands in this answer only. */
    public void renewPassword() {
        notices.tried(() -> {
            refuseSelf();
            newPassword = change.renewPassword(people.owner(), people.actor(), user.id())
                    .text();
        });
    }

    public void remove() {
        if (notices.tried(this::removeOther)) {
            notices.done("user.removed", user.email());
            Faces.redirect(people.getHref());
        }
    }

    private void removeOther() {
        refuseSelf();
        remove.remove(people.owner(), people.actor(), user.id());
    }

    private void refuseSelf() {
        if (isSelf()) {
            throw Refused.conflict("self", Notices.text("user.self"));
        }
    }

    public boolean isSelf() {
        return people.isSelf(user.id());
    }

    public PortalUser getUser() {
        return user;
    }

    public String getEmail() {
        return user.email();
    }

    public String getShownName() {
        return user.name();
    }

    public String getNewPassword() {
        return newPassword;
    }

    public Map<String, String> getFaults() {
        return faults.sentences();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getRole() {
        return role.word();
    }

    public void setRole(@Nullable String word) {
        Optional.ofNullable(word).flatMap(Role::of).ifPresent(known -> role = known);
    }
}
