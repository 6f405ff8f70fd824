package io.posthorn.api.webhook;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.json.Fields;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.register.ChangeWebhook;
import io.posthorn.domain.register.DeleteWebhook;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
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

/** A tenant's webhooks. What one does beyond being there is {@link WebhookActions}. */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhookResource {
    private final Webhooks webhooks;
    private final WebhookLookup lookup;
    private final OpenHeaders openHeaders;
    private final RegisterWebhook register;
    private final ChangeWebhook change;
    private final DeleteWebhook delete;

    @Inject
    public WebhookResource(
            Webhooks webhooks,
            WebhookLookup lookup,
            OpenHeaders openHeaders,
            RegisterWebhook register,
            ChangeWebhook change,
            DeleteWebhook delete) {
        this.webhooks = webhooks;
        this.lookup = lookup;
        this.openHeaders = openHeaders;
        this.register = register;
        this.change = change;
        this.delete = delete;
    }

    @GET
    @Needs(Scope.WEBHOOKS_READ)
    @Takes({"limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        var page = webhooks.list(acting.tenant(), Query.of(uri).page());
        return Listing.answer(
                page,
                uri,
                acting.path("webhooks"),
                webhook -> view(acting, webhook).json());
    }

    /** The only answer that shows the secret. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response register(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        Registered registered = register.register(acting.tenant(), acting.actor(), WebhookReader.read(body, true));
        Webhook webhook = registered.webhook();
        return Answers.created(
                acting.path("webhooks/" + webhook.id()),
                view(acting, webhook)
                        .text("secret", registered.secretShownOnce())
                        .json());
    }

    @GET
    @Path("{id}")
    @Needs(Scope.WEBHOOKS_READ)
    public Response one(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        return Answers.ok(view(acting, lookup.find(acting.tenant(), id)).json());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response change(@Context SecurityContext who, @PathParam("id") String id, byte[] body) {
        Acting acting = Acting.of(who);
        WebhookId known = lookup.find(acting.tenant(), id).id();
        Webhook changed = change.change(acting.tenant(), acting.actor(), known, WebhookReader.read(body, false));
        return Answers.ok(view(acting, changed).json());
    }

    @DELETE
    @Path("{id}")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response delete(@Context SecurityContext who, @PathParam("id") String id) {
        Acting acting = Acting.of(who);
        delete.delete(
                acting.tenant(),
                acting.actor(),
                lookup.find(acting.tenant(), id).id());
        return Answers.nothing();
    }

    private Fields view(Acting acting, Webhook webhook) {
        return WebhookView.of(webhook, openHeaders.of(webhook), acting.may(Scope.SECRETS_READ));
    }
}
