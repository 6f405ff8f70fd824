package io.posthorn.api.quarantine;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.body.Reasons;
import io.posthorn.api.event.EventView;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineFilter;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.release.ReleaseReport;
import io.posthorn.domain.release.Releases;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicPattern;
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

/** Shows what a schema keeps out, and lets it go or throws it away. */
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class QuarantineResource {
    private final Quarantine quarantine;
    private final Releases releases;

    @Inject
    public QuarantineResource(Quarantine quarantine, Releases releases) {
        this.quarantine = quarantine;
        this.releases = releases;
    }

    @GET
    @Needs(Scope.EVENTS_READ)
    @Takes({"topic", "after", "before", "limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        Query query = Query.of(uri);
        var filter =
                new QuarantineFilter(query.as("topic", TopicPattern::new), query.time("after"), query.time("before"));
        var page = quarantine.list(acting.tenant(), filter, query.page());
        return Listing.answer(page, uri, acting.path("quarantine"), QuarantineView::of);
    }

    @GET
    @Path("{id}")
    @Needs(Scope.EVENTS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        TenantId tenant = Acting.of(who).tenant();
        QuarantinedEvent event = quarantine.find(tenant, known(id)).orElseThrow(QuarantineResource::unknown);
        byte[] payload = quarantine.payload(tenant, event.id()).orElseThrow(QuarantineResource::unknown);
        return Answers.ok(QuarantineView.of(event, payload));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.EVENTS_WRITE)
    public Response release(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        String reason = Reasons.read(body);
        Receipt receipt = releases.release(acting.tenant(), acting.actor(), known(id), reason);
        return Answers.accepted(EventView.of(receipt));
    }

    @POST
    @Path("releases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.EVENTS_WRITE)
    public Response releaseAll(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        ReleaseOrder order = ReleaseOrder.read(body);
        ReleaseReport report =
                releases.releaseAll(acting.tenant(), acting.actor(), order.topic(), order.after(), order.reason());
        return Answers.ok(QuarantineView.of(report));
    }

    @DELETE
    @Path("{id}")
    @Needs(Scope.EVENTS_WRITE)
    public Response discard(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        releases.discard(acting.tenant(), acting.actor(), known(id), "");
        return Answers.nothing();
    }

    private static QuarantineId known(String id) {
        return QuarantineId.parse(id).orElseThrow(QuarantineResource::unknown);
    }

    private static Refused unknown() {
        return Refused.notFound("quarantined event");
    }
}
