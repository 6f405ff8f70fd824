package io.posthorn.api.compat.front;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.body.Reasons;
import io.posthorn.api.compat.Renamed;
import io.posthorn.api.compat.VendorWebhooks;
import io.posthorn.api.json.Json;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.api.topic.TopicText;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.resend.Interventions;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendor's five calls. */
@Path("front")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FrontResource {
    static final ProfileName PROFILE = new ProfileName("front");

    private static final Renamed RENAMED = new Renamed(Map.of("/topics", "/event", "/topics/0", "/event"));

    private final TopicDirectory topics;
    private final RegisterWebhook register;
    private final VendorWebhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookEvents events;
    private final Interventions interventions;

    @Inject
    public FrontResource(
            TopicDirectory topics,
            RegisterWebhook register,
            VendorWebhooks webhooks,
            Deliveries deliveries,
            WebhookEvents events,
            Interventions interventions) {
        this.topics = topics;
        this.register = register;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.interventions = interventions;
    }

    @GET
    @Path("api/WebhooksTypes")
    @Needs(Scope.WEBHOOKS_READ)
    public Response types(@Context SecurityContext who) {
        TenantId tenant = Acting.of(who).tenant();
        return Answers.ok(Json.array(topics.list(tenant, PROFILE).stream().map(FrontView::type)));
    }

    @GET
    @Path("api/WebhooksTypes/{type}/schema")
    @Produces({TopicText.SCHEMA, TopicText.PLAIN_SCHEMA})
    @Needs(Scope.WEBHOOKS_READ)
    public Response schema(@Context SecurityContext who, @PathParam("type") String type) {
        TenantId tenant = Acting.of(who).tenant();
        KnownTopic topic = TopicName.parse(type)
                .flatMap(name -> topics.find(tenant, PROFILE, name))
                .or(() -> inAnyCase(tenant, type))
                .orElseThrow(() -> Refused.notFound("webhook type"));
        return TopicText.schema(topic);
    }

    /** The vendor's paths have no case, and here the type is part of one. */
    private Optional<KnownTopic> inAnyCase(TenantId tenant, String type) {
        return topics.list(tenant, PROFILE).stream()
                .filter(topic -> topic.name().value().equalsIgnoreCase(type))
                .findFirst();
    }

    @POST
    @Path("api/webhooks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response subscribe(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookDraft draft = FrontReader.read(body);
        Webhook webhook = RENAMED.call(() -> register.register(acting.tenant(), acting.actor(), draft))
                .webhook();
        return Answers.created(acting.path("api/WebhooksEvents/" + webhook.id().value()), FrontView.webhook(webhook));
    }

    @GET
    @Path("api/WebhooksEvents/{webhookId}")
    @Takes({"from", "to", "success", "includePayload", "includeRuns"})
    @Needs(Scope.EVENTS_READ)
    public Response events(@Context SecurityContext who, @Context UriInfo uri, @PathParam("webhookId") String id) {
        TenantId tenant = Acting.of(who).tenant();
        EventsQuery asked = EventsQuery.of(Query.of(uri));
        WebhookId webhook = PlainId.parse(id)
                .flatMap(known -> webhooks.find(tenant, PROFILE, new WebhookId(known)))
                .map(Webhook::id)
                .orElseThrow(() -> Refused.notFound("webhook"));
        StreamingOutput records = out -> events.write(tenant, webhook, asked, out);
        return Response.ok(records).build();
    }

    @POST
    @Path("api/WebhooksEvents/{webhookEventId}/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.RESENDS_WRITE)
    public Response resend(@Context SecurityContext who, @PathParam("webhookEventId") String id, byte[] body) {
        Acting acting = Acting.of(who);
        Reasons.refuseAnyMember(body);
        DeliveryId event = find(acting.tenant(), id).id();
        interventions.resend(acting.tenant(), acting.actor(), event, "");
        return Answers.accepted(
                FrontView.event(find(acting.tenant(), id), List.of()).json());
    }

    private DeliveryRow find(TenantId tenant, String webhookEventId) {
        return PlainId.parse(webhookEventId)
                .flatMap(id -> deliveries.find(tenant, new DeliveryId(id)))
                .filter(event -> webhooks.find(tenant, PROFILE, event.webhook()).isPresent())
                .orElseThrow(() -> Refused.notFound("webhook event"));
    }
}
