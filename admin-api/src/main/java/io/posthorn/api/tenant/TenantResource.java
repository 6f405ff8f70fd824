package io.posthorn.api.tenant;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.access.Needs.On;
import io.posthorn.api.access.TenantLookup;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.api.json.Members;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.admit.ChangeTenant;
import io.posthorn.domain.admit.CreateTenant;
import io.posthorn.domain.admit.DeleteTenant;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.wire.ProfileName;
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
import java.util.Optional;
import java.util.Set;

/** The vendor's customers. */
@Path("tenants")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TenantResource {
    private static final int LONGEST_NAME = 200;

    private final Tenants tenants;
    private final TenantLookup lookup;
    private final CreateTenant create;
    private final ChangeTenant change;
    private final DeleteTenant delete;

    @Inject
    public TenantResource(
            Tenants tenants, TenantLookup lookup, CreateTenant create, ChangeTenant change, DeleteTenant delete) {
        this.tenants = tenants;
        this.lookup = lookup;
        this.create = create;
        this.change = change;
        this.delete = delete;
    }

    @GET
    @Needs(value = Scope.ADMIN, on = On.PLATFORM)
    @Takes({"q", "limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Query query = Query.of(uri);
        Optional<String> beginning = query.text("q");
        var page = beginning.isPresent() ? tenants.search(beginning.get(), query.page()) : tenants.list(query.page());
        return Listing.answer(page, uri, Acting.of(who).path("tenants"), TenantResource::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(value = Scope.ADMIN, on = On.PLATFORM)
    public Response create(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("slug", "name", "profile"));
        Optional<TenantSlug> slug = members.required("slug").text(TenantSlug::new);
        Optional<String> name = members.required("name").text(LONGEST_NAME);
        Optional<ProfileName> profile = members.optional("profile").text(ProfileName::new);
        faults.refuseIfAny();
        Tenant tenant = create.create(
                acting.actor(), slug.orElseThrow(), name.orElseThrow(), profile.orElse(ProfileName.STANDARD));
        return Answers.created(acting.path("tenants/" + tenant.slug()), view(tenant));
    }

    @GET
    @Path("{tenant}")
    @Needs(value = Scope.ADMIN, on = On.PLATFORM)
    public Response one(@PathParam("tenant") String slugOrId) {
        return Answers.ok(view(find(slugOrId)));
    }

    @PATCH
    @Path("{tenant}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Needs(value = Scope.ADMIN, on = On.PLATFORM)
    public Response change(@Context SecurityContext who, @PathParam("tenant") String slugOrId, byte[] body) {
        Tenant tenant = find(slugOrId);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("name", "profile"));
        Optional<String> name = members.unlessNull("name").text(LONGEST_NAME);
        Optional<ProfileName> profile = members.unlessNull("profile").text(ProfileName::new);
        faults.refuseIfAny();
        return Answers.ok(view(change.change(tenant.id(), Acting.of(who).actor(), name, profile)));
    }

    @DELETE
    @Path("{tenant}")
    @Needs(value = Scope.ADMIN, on = On.PLATFORM)
    public Response delete(@Context SecurityContext who, @PathParam("tenant") String slugOrId) {
        TenantId tenant = find(slugOrId).id();
        delete.delete(tenant, Acting.of(who).actor(), "");
        lookup.forget(tenant);
        return Answers.nothing();
    }

    private Tenant find(String slugOrId) {
        return lookup.tenant(slugOrId).orElseThrow(() -> Refused.notFound("tenant"));
    }

    private static Json view(Tenant tenant) {
        return new Fields()
                .text("id", tenant.id().toString())
                .text("slug", tenant.slug().value())
                .text("name", tenant.name())
                .text("profile", tenant.profile().value())
                .number("number", tenant.number())
                .text("status", tenant.status().word())
                .time("created_at", tenant.createdAt())
                .json();
    }
}
