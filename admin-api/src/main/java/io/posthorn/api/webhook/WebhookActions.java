package io.posthorn.api.webhook;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.answer.Wire;
import io.posthorn.api.body.Reasons;
import io.posthorn.api.delivery.AttemptView;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Members;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.dispatch.TestReport;
import io.posthorn.domain.dispatch.TestWebhook;
import io.posthorn.domain.register.ChangeStatus;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.register.RotateSecret;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Holds, releases and tries a webhook, and gives it a new secret. */
@Path("webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhookActions {
    private static final int LONGEST_OVERLAP = 604_800;

    private final WebhookLookup lookup;
    private final OpenHeaders openHeaders;
    private final ChangeStatus status;
    private final RotateSecret rotate;
    private final TestWebhook test;

    @Inject
    public WebhookActions(
            WebhookLookup lookup, OpenHeaders openHeaders, ChangeStatus status, RotateSecret rotate, TestWebhook test) {
        this.lookup = lookup;
        this.openHeaders = openHeaders;
        this.status = status;
        this.rotate = rotate;
        this.test = test;
    }

    @POST
    @Path("{id}/pause")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response pause(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = find(acting, id);
        return answer(acting, status.pause(acting.tenant(), acting.actor(), known, Reasons.read(body)));
    }

    @POST
    @Path("{id}/resume")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response resume(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = find(acting, id);
        return answer(acting, status.resume(acting.tenant(), acting.actor(), known, Reasons.read(body)));
    }

    /** Sends an example and tells what was sent and what came back. */
    @POST
    @Path("{id}/test")
    @Needs(Scope.WEBHOOKS_WRITE)
    public CompletionStage<Response> test(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = find(acting, id);
        Optional<TopicName> topic = Optional.empty();
        if (body.length > 0) {
            Faults faults = new Faults();
            topic = Members.of(body, faults, Set.of("topic")).optional("topic").text(TopicName::new);
            faults.refuseIfAny();
        }
        return test.test(acting.tenant(), known, topic)
                .thenApply(report -> answer(report, acting.may(Scope.SECRETS_READ)));
    }

    /** The only answer that shows the new secret. */
    @POST
    @Path("{id}/secrets")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response rotate(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = find(acting, id);
        Faults faults = new Faults();
        Members members = Members.of(body, faults, Set.of("secret", "overlap_seconds"));
        Optional<String> own = members.unlessNull("secret").text();
        Optional<Integer> overlap = members.optional("overlap_seconds").integer(0, LONGEST_OVERLAP);
        faults.refuseIfAny();
        String secret = rotate.rotate(acting.tenant(), acting.actor(), known, own, overlap);
        return Answers.created(
                acting.path("webhooks/" + known),
                new Fields().text("secret", secret).json());
    }

    private WebhookId find(Acting acting, String id) {
        return lookup.find(acting.tenant(), id).id();
    }

    private Response answer(Acting acting, Webhook webhook) {
        return Answers.ok(WebhookView.of(webhook, openHeaders.of(webhook), acting.may(Scope.SECRETS_READ))
                .json());
    }

    private static Response answer(TestReport report, boolean mayReadSecrets) {
        return Answers.ok(new Fields()
                .json("request", Wire.request(mayReadSecrets ? report.request() : report.shown()))
                .json("attempt", AttemptView.ofTest(report.result()))
                .json());
    }
}
