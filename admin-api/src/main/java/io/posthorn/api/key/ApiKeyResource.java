package io.posthorn.api.key;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.access.Needs.On;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.answer.Words;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.api.json.Members;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.ApiKey;
import io.posthorn.domain.access.ApiKeyId;
import io.posthorn.domain.access.ApiKeys;
import io.posthorn.domain.access.IssueApiKey;
import io.posthorn.domain.access.IssuedApiKey;
import io.posthorn.domain.access.RevokeApiKey;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of the tenant that is meant; of the platform when none is. */
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApiKeyResource {
    private static final Map<String, Scope> SCOPES = Words.of(Scope.values(), Scope::word);
    private static final int LONGEST_NAME = 200;

    private final ApiKeys keys;
    private final IssueApiKey issue;
    private final RevokeApiKey revoke;

    @Inject
    public ApiKeyResource(ApiKeys keys, IssueApiKey issue, RevokeApiKey revoke) {
        this.keys = keys;
        this.issue = issue;
        this.revoke = revoke;
    }

    @GET
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    @Takes({"limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        var page = keys.list(acting.tenant(), Query.of(uri).page());
        return Listing.answer(
                page, uri, acting.path("api-keys"), key -> view(key).json());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response issue(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("name", "scopes", "expires_at"));
        Optional<String> name = members.required("name").text(LONGEST_NAME);
        Optional<List<Scope>> scopes = members.required("scopes").each(element -> element.word(SCOPES));
        Optional<Instant> expiresAt = members.optional("expires_at").time();
        faults.refuseIfAny();
        IssuedApiKey issued = issue.issue(
                acting.tenant(), acting.actor(), name.orElseThrow(), Set.copyOf(scopes.orElseThrow()), expiresAt);
        Json shownOnce = view(issued.key()).text("key", issued.text()).json();
        return Answers.created(acting.path("api-keys/" + issued.key().id()), shownOnce);
    }

    @GET
    @Path("{id}")
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        ApiKey key = ApiKeyId.parse(id)
                .flatMap(known -> keys.find(Acting.of(who).tenant(), known))
                .orElseThrow(() -> Refused.notFound("API key"));
        return Answers.ok(view(key).json());
    }

    @DELETE
    @Path("{id}")
    @Needs(value = Scope.ADMIN, on = On.BOTH)
    public Response revoke(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        ApiKeyId known = ApiKeyId.parse(id).orElseThrow(() -> Refused.notFound("API key"));
        revoke.revoke(acting.tenant(), acting.actor(), known);
        return Answers.nothing();
    }

    private static Fields view(ApiKey key) {
        return new Fields()
                .text("id", key.id().toString())
                .text("name", key.name())
                .text("prefix", key.prefix())
                .json("scopes", Json.texts(key.scopes().stream().map(Scope::word)))
                .time("created_at", key.createdAt())
                .time("expires_at", key.expiresAt())
                .time("revoked_at", key.revokedAt());
    }
}
