package io.posthorn.api.delivery;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.body.Reasons;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.delivery.AttemptLog;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.resend.Interventions;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Shows deliveries and lets people intervene. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DeliveryResource {
    private final Deliveries deliveries;
    private final Interventions interventions;

    @Inject
    public DeliveryResource(Deliveries deliveries, Interventions interventions) {
        this.deliveries = deliveries;
        this.interventions = interventions;
    }

    @GET
    @Needs(Scope.EVENTS_READ)
    @Takes({"status", "webhook", "event", "topic", "key", "error", "code", "after", "before", "limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        Query query = Query.of(uri);
        var page = deliveries.list(acting.tenant(), DeliveryQuery.filter(query), query.page());
        return Listing.answer(page, uri, acting.path("deliveries"), DeliveryView::of);
    }

    @GET
    @Path("{id}")
    @Needs(Scope.EVENTS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        TenantId tenant = Acting.of(who).tenant();
        DeliveryRow row = find(tenant, id);
        return DeliveryView.of(row, new AttemptLog(deliveries, tenant, row.id()).rows())
                .ok();
    }

    @POST
    @Path("{id}/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.RESENDS_WRITE)
    public Response resend(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        String reason = Reasons.read(body);
        DeliveryId known = find(acting.tenant(), id).id();
        interventions.resend(acting.tenant(), acting.actor(), known, reason);
        return Answers.accepted(DeliveryView.of(find(acting.tenant(), id)));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.RESENDS_WRITE)
    public Response cancel(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        String reason = Reasons.read(body);
        DeliveryId known = find(acting.tenant(), id).id();
        interventions.cancel(acting.tenant(), acting.actor(), known, reason);
        return Answers.ok(DeliveryView.of(find(acting.tenant(), id)));
    }

    /** Decides a doubtful delivery. */
    @PUT
    @Path("{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.RESENDS_WRITE)
    public Response decide(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        Faults faults = new Faults();
        Optional<Boolean> received = Members.of(body, faults, Set.of("received"))
                .required("received")
                .bool();
        faults.refuseIfAny();
        DeliveryId known = find(acting.tenant(), id).id();
        interventions.decide(acting.tenant(), acting.actor(), known, received.orElseThrow());
        return Answers.ok(DeliveryView.of(find(acting.tenant(), id)));
    }

    private DeliveryRow find(TenantId tenant, String id) {
        return DeliveryId.parse(id)
                .flatMap(known -> deliveries.find(tenant, known))
                .orElseThrow(() -> Refused.notFound("delivery"));
    }
}
