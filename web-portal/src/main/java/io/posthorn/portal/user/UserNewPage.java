package io.posthorn.portal.user;

import io.posthorn.domain.access.CreatePortalUser;
import io.posthorn.domain.access.CreatedPortalUser;
import io.posthorn.domain.access.Role;
import io.posthorn.portal.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets somebody in; the password stands in the answer and nowhere else. */
@Named
@RequestScoped
public class UserNewPage {
    private final People people;
    private final CreatePortalUser create;
    private final Notices notices;
    private final FieldFaults faults = new FieldFaults();
    private Optional<CreatedPortalUser> created = Optional.empty();
    private String email = "";
    private String name = "";
    private Role role = Role.VIEWER;

    @Inject
    UserNewPage(People people, CreatePortalUser create, Notices notices) {
        this.people = people;
        this.create = create;
        this.notices = notices;
    }

    @PostConstruct
    void begin() {
        role = people.isOperators() ? Role.OPERATOR : Role.VIEWER;
    }

    public void create() {
        faults.tried(
                () -> created =
                        Optional.of(create.create(people.owner(), people.actor(), email, name, role, Optional.empty())),
                notices);
    }

    public boolean isDone() {
        return created.isPresent();
    }

    public String getPassword() {
        return created.flatMap(CreatedPortalUser::passwordShownOnce).orElse("");
    }

    public Map<String, String> getFaults() {
        return faults.sentences();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
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
