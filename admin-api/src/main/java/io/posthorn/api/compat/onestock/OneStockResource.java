package io.posthorn.api.compat.onestock;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.compat.Renamed;
import io.posthorn.api.compat.VendorWebhooks;
import io.posthorn.api.event.EventReader;
import io.posthorn.api.event.EventView;
import io.posthorn.api.idempotency.IdempotencyKey;
import io.posthorn.api.idempotency.OnceByItself;
import io.posthorn.api.problem.Problems;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.register.ChangeStatus;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The vendor's calls for webhooks, and the one by which a tenant's workflow fires a topic. */
@Path("onestock")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OneStockResource {
    static final ProfileName PROFILE = new ProfileName("onestock");

    private static final Renamed RENAMED = new Renamed(Map.of(
            "/url", "/webhook/url",
            "/topics", "/webhook/topics",
            "/method", "/webhook/http_method",
            "/secret", "/webhook/hash_key"));

    private final VendorWebhooks webhooks;
    private final RegisterWebhook register;
    private final ChangeStatus status;
    private final PublishEvents publish;

    @Inject
    public OneStockResource(
            VendorWebhooks webhooks, RegisterWebhook register, ChangeStatus status, PublishEvents publish) {
        this.webhooks = webhooks;
        this.register = register;
        this.status = status;
        this.publish = publish;
    }

    /** The only answer that shows the hash key. */
    @POST
    @Path("webhooks")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response register(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookDraft draft = OneStockReader.webhook(body);
        Registered registered = RENAMED.call(() -> register.register(acting.tenant(), acting.actor(), draft));
        return Answers.created(OneStockView.of(registered.webhook(), registered.secretShownOnce()));
    }

    @PATCH
    @Path("webhooks/{id}/status")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response changeStatus(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = webhooks.find(acting.tenant(), PROFILE, id).id();
        Webhook changed = switch (OneStockReader.status(body)) {
            case ACTIVE -> status.resume(acting.tenant(), acting.actor(), known, "");
            case PAUSED -> status.pause(acting.tenant(), acting.actor(), known, "");
            case DISABLED -> status.disable(acting.tenant(), acting.actor(), known, "");
        };
        return Answers.ok(OneStockView.of(changed));
    }

    @POST
    @Path("topics/{topic}/trigger")
    @Needs(Scope.EVENTS_WRITE)
    @OnceByItself
    public CompletionStage<Response> trigger(
            @Context SecurityContext who,
            @PathParam("topic") String topic,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            byte[] body) {
        NewEvent event = EventReader.read(body, name(topic), IdempotencyKey.read(key), InBody.SITE_ID, InBody.TOKEN);
        return publish.publish(Acting.of(who).tenant(), event)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(told(failure)))
                .thenApply(receipt -> Answers.accepted(EventView.of(receipt)));
    }

    private static TopicName name(String topic) {
        if (!TopicName.fits(topic)) {
            throw noSuchTopic();
        }
        return new TopicName(topic);
    }

    /** The topic stands in the address: one that is not there is no fault of the body. */
    private static Throwable told(Throwable failure) {
        boolean isOfTopic = Problems.causeOf(failure) instanceof Refused refused
                && refused.faults().stream().anyMatch(fault -> fault.pointer().equals("/topic"));
        return isOfTopic ? noSuchTopic() : failure;
    }

    private static Refused noSuchTopic() {
        return Refused.notFound("topic");
    }
}
