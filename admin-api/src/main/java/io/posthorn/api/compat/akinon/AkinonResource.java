package io.posthorn.api.compat.akinon;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.answer.Wire;
import io.posthorn.api.compat.Renamed;
import io.posthorn.api.compat.VendorWebhooks;
import io.posthorn.api.json.Json;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookSecrets;
import io.posthorn.domain.wire.CustomHeaders;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The vendor's calls for webhooks. */
@Path("akinon")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AkinonResource {
    static final ProfileName PROFILE = new ProfileName("akinon");

    private static final Renamed RENAMED = new Renamed(Map.of(
            "/topics", "/event_type",
            "/topics/0", "/event_type",
            "/url", "/target_url",
            "/headers", "/additional_headers",
            "/secret", "/secret_key"));
    /** What the vendor's library answers to a second webhook with the same URL and event type. */
    private static final int ALREADY_REGISTERED = 406;

    private final VendorWebhooks webhooks;
    private final WebhookSecrets secrets;
    private final OpenHeaders openHeaders;
    private final RegisterWebhook register;
    private final ProfileCatalogue profiles;

    @Inject
    public AkinonResource(
            VendorWebhooks webhooks,
            WebhookSecrets secrets,
            OpenHeaders openHeaders,
            RegisterWebhook register,
            ProfileCatalogue profiles) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.openHeaders = openHeaders;
        this.register = register;
        this.profiles = profiles;
    }

    @GET
    @Path("webhooks")
    @Needs(Scope.WEBHOOKS_READ)
    public Response list(@Context SecurityContext who) {
        Acting acting = Acting.of(who);
        return webhooks.list(acting, PROFILE, masked(acting));
    }

    /** The only answer that shows the secret and the headers' values. */
    @POST
    @Path("webhooks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response register(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookDraft draft = AkinonReader.read(body, usualRetry());
        Registered registered = RENAMED.call(() -> registered(acting, draft));
        Webhook webhook = registered.webhook();
        return Answers.created(
                acting.path("webhooks/" + webhook.id()),
                AkinonView.of(webhook, openHeaders.of(webhook), registered.secretShownOnce()));
    }

    @GET
    @Path("webhooks/{id}")
    @Needs(Scope.WEBHOOKS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        return webhooks.one(acting, PROFILE, id, masked(acting));
    }

    @DELETE
    @Path("webhooks/{id}")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response delete(@Context SecurityContext who, @PathParam("id") String id) {
        return webhooks.forget(Acting.of(who), PROFILE, id);
    }

    private Registered registered(Acting acting, WebhookDraft draft) {
        try {
            return register.registerOnce(acting.tenant(), acting.actor(), draft);
        } catch (Refused refused) {
            if (refused.reason() == Reason.CONFLICT) {
                throw new ProblemException(Problem.of(refused).as(ALREADY_REGISTERED));
            }
            throw refused;
        }
    }

    private RetryPolicy usualRetry() {
        return profiles.find(PROFILE).orElseThrow().defaults().retry();
    }

    private Function<Webhook, Json> masked(Acting acting) {
        Set<WebhookId> signers = secrets.signers(acting.tenant());
        return webhook -> {
            Optional<String> secret = Optional.of(CustomHeaders.MASK).filter(mask -> signers.contains(webhook.id()));
            return AkinonView.of(webhook, Wire.masked(openHeaders.of(webhook)), secret);
        };
    }
}
