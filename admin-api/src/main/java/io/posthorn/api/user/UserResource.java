package io.posthorn.api.user;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.access.Needs.On;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.answer.Words;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Members;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.ChangePortalUser;
import io.posthorn.domain.access.CreatePortalUser;
import io.posthorn.domain.access.CreatedPortalUser;
import io.posthorn.domain.access.NewPassword;
import io.posthorn.domain.access.PortalUser;
import io.posthorn.domain.access.PortalUserChange;
import io.posthorn.domain.access.PortalUserId;
import io.posthorn.domain.access.PortalUsers;
import io.posthorn.domain.access.RemovePortalUser;
import io.posthorn.domain.access.Role;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the tenant that is meant; the operators when none is. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UserResource {
    private static final Map<String, Role> ROLES = Words.of(Role.values(), Role::word);
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    private final PortalUsers users;
    private final CreatePortalUser create;
    private final ChangePortalUser change;
    private final RemovePortalUser remove;

    @Inject
    public UserResource(PortalUsers users, CreatePortalUser create, ChangePortalUser change, RemovePortalUser remove) {
        this.users = users;
        this.create = create;
        this.change = change;
        this.remove = remove;
    }

    @GET
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    @Takes({"limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        var page = users.list(acting.tenant(), Query.of(uri).page());
        return Listing.answer(
                page, uri, acting.path("users"), user -> view(user).json());
    }

    /** A password that was made here stands in this answer only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response create(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("email", "name", "role", "password"));
        Optional<String> email = members.required("email").text(LONGEST_EMAIL);
        Optional<String> name = members.required("name").text(LONGEST_NAME);
        Optional<Role> role = members.required("role").word(ROLES);
        Optional<NewPassword> password = members.optional("password").text(NewPassword::new);
        faults.refuseIfAny();
        CreatedPortalUser created = create.create(
                acting.tenant(), acting.actor(), email.orElseThrow(), name.orElseThrow(), role.orElseThrow(), password);
        Fields shown = view(created.user());
        created.passwordShownOnce().ifPresent(made -> shown.text("password", made));
        return Answers.created(acting.path("users/" + created.user().id()), shown.json());
    }

    @GET
    @Path("{id}")
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        PortalUser user = PortalUserId.parse(id)
                .flatMap(known -> users.find(Acting.of(who).tenant(), known))
                .orElseThrow(UserResource::unknown);
        return Answers.ok(view(user).json());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response change(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        PortalUserId known = PortalUserId.parse(id).orElseThrow(UserResource::unknown);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("name", "role", "password"));
        PortalUserChange wanted = new PortalUserChange(
                members.optional("name").text(LONGEST_NAME),
                members.optional("role").word(ROLES),
                members.optional("password").text(NewPassword::new));
        faults.refuseIfAny();
        return Answers.ok(view(change.change(acting.tenant(), acting.actor(), known, wanted))
                .json());
    }

    @DELETE
    @Path("{id}")
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response remove(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        PortalUserId known = PortalUserId.parse(id).orElseThrow(UserResource::unknown);
        remove.remove(acting.tenant(), acting.actor(), known);
        return Answers.nothing();
    }

    private static Refused unknown() {
        return Refused.notFound("user");
    }

    private static Fields view(PortalUser user) {
        return new Fields()
                .text("id", user.id().toString())
                .text("email", user.email())
                .text("name", user.name())
                .text("role", user.role().word())
                .time("created_at", user.createdAt());
    }
}
