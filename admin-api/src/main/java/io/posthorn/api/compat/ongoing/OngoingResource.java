package io.posthorn.api.compat.ongoing;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.answer.Wire;
import io.posthorn.api.compat.Renamed;
import io.posthorn.api.compat.VendorWebhooks;
import io.posthorn.api.json.Json;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.wire.HeaderField;
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
import java.util.List;
import java.util.Map;

/** Webhooks in the words of the vendor's portal, which is where its own are made. */
@Path("ongoing")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OngoingResource {
    static final ProfileName PROFILE = new ProfileName("ongoing");

    private static final Renamed RENAMED = new Renamed(Map.of(
            "/topics", "/trigger",
            "/topics/0", "/trigger",
            "/trigger/from", "/from",
            "/trigger/to", "/to",
            "/trigger/owners", "/goodsOwnerIds"));

    private final VendorWebhooks webhooks;
    private final OpenHeaders openHeaders;
    private final RegisterWebhook register;
    private final ProfileCatalogue profiles;

    @Inject
    public OngoingResource(
            VendorWebhooks webhooks, OpenHeaders openHeaders, RegisterWebhook register, ProfileCatalogue profiles) {
        this.webhooks = webhooks;
        this.openHeaders = openHeaders;
        this.register = register;
        this.profiles = profiles;
    }

    @GET
    @Path("webhooks")
    @Needs(Scope.WEBHOOKS_READ)
    public Response list(@Context SecurityContext who) {
        return webhooks.list(Acting.of(who), PROFILE, this::masked);
    }

    /** The only answer that shows the headers' values. */
    @POST
    @Path("webhooks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response register(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookDraft draft = OngoingReader.read(body);
        Webhook webhook = RENAMED.call(() -> register.register(acting.tenant(), acting.actor(), draft))
                .webhook();
        return Answers.created(acting.path("webhooks/" + webhook.id()), view(webhook, openHeaders.of(webhook)));
    }

    @GET
    @Path("webhooks/{id}")
    @Needs(Scope.WEBHOOKS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        return webhooks.one(Acting.of(who), PROFILE, id, this::masked);
    }

    @DELETE
    @Path("webhooks/{id}")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response delete(@Context SecurityContext who, @PathParam("id") String id) {
        return webhooks.forget(Acting.of(who), PROFILE, id);
    }

    private Json masked(Webhook webhook) {
        return view(webhook, Wire.masked(openHeaders.of(webhook)));
    }

    private Json view(Webhook webhook, List<HeaderField> headers) {
        return OngoingView.of(webhook, headers, profiles.find(PROFILE).orElseThrow());
    }
}
