package io.posthorn.api.event;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.event.Events;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Reads the event log. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EventResource {
    private final Events events;

    @Inject
    public EventResource(Events events) {
        this.events = events;
    }

    @GET
    @Needs(Scope.EVENTS_READ)
    @Takes({"topic", "key", "after", "before", "webhook", "status", "q", "limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        Query query = Query.of(uri);
        var page = events.list(acting.tenant(), EventQuery.filter(query), query.page());
        return Listing.answer(page, uri, acting.path("events"), EventView::of);
    }

    @GET
    @Path("{id}")
    @Needs(Scope.EVENTS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        return Answers.ok(EventView.of(find(Acting.of(who).tenant(), id)));
    }

    /** The exact bytes that were published. */
    @GET
    @Path("{id}/payload")
    @Needs(Scope.EVENTS_READ)
    public Response payload(@Context SecurityContext who, @PathParam("id") String id) {
        TenantId tenant = Acting.of(who).tenant();
        EventId known = find(tenant, id).id();
        byte[] payload = events.payload(tenant, known)
                .orElseThrow(() -> new ProblemException(
                        new Problem(410, "payload_dropped", "The payload is older than payloads are kept.")));
        return Response.ok(payload, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private EventRow find(TenantId tenant, String id) {
        return EventId.parse(id)
                .flatMap(known -> events.find(tenant, known))
                .orElseThrow(() -> Refused.notFound("event"));
    }
}
