package io.posthorn.portal.webhook;

import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.register.ChangeStatus;
import io.posthorn.domain.register.DeleteWebhook;
import io.posthorn.domain.register.RotateSecret;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookSecrets;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.delivery.DeliveryLine;
import io.posthorn.portal.delivery.DeliveryLines;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;

/** One webhook: how it stands, what it says, its secrets, and what may be done with it. */
@Named
@RequestScoped
public class WebhookPage {
    private static final int RECENT = 8;

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Deliveries deliveries;
    private final ChangeStatus changeStatus;
    private final RotateSecret rotateSecret;
    private final DeleteWebhook deleteWebhook;
    private final DeliveryLines lines;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private final Clock clock;
    private Webhook webhook;
    private String reason = "";
    private String typedHost = "";
    private String newSecret = "";

    @Inject
    WebhookPage(
            CurrentTenant tenant,
            CurrentUser user,
            Webhooks webhooks,
            WebhookSecrets secrets,
            Deliveries deliveries,
            ChangeStatus changeStatus,
            RotateSecret rotateSecret,
            DeleteWebhook deleteWebhook,
            DeliveryLines lines,
            Links links,
            Notices notices,
            Query query,
            Clock clock) {
        this.tenant = tenant;
        this.user = user;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.changeStatus = changeStatus;
        this.rotateSecret = rotateSecret;
        this.deleteWebhook = deleteWebhook;
        this.lines = lines;
        this.links = links;
        this.notices = notices;
        this.query = query;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        webhook = WebhookId.parse(query.subject())
                .flatMap(id -> webhooks.find(tenant.id(), id))
                .orElseThrow(NotFound::new);
    }

    public void pause() {
        deed(() -> changeStatus.pause(tenant.id(), user.editor(), webhook.id(), reason), "webhook.paused");
    }

    public void resume() {
        deed(() -> changeStatus.resume(tenant.id(), user.editor(), webhook.id()), "webhook.resumed");
    }

    private void deed(Runnable deed, String done) {
        if (notices.tried(deed)) {
            notices.done(done);
            Faces.redirect(links.to("/webhook", webhook.id()));
        }
    }

    /** The new secret stands in this answer only. */
    public void rotate() {
        notices.tried(() -> newSecret =
                rotateSecret.rotate(tenant.id(), user.editor(), webhook.id(), Optional.empty(), Optional.empty()));
    }

    public void delete() {
        if (!typedHost.equals(getHost())) {
            notices.warn("webhook.delete.mistyped", getHost());
        } else if (notices.tried(() -> deleteWebhook.delete(tenant.id(), user.editor(), webhook.id()))) {
            notices.done("webhook.deleted");
            Faces.redirect(links.to("/webhooks"));
        }
    }

    public WebhookFacts getFacts() {
        return WebhookFacts.of(webhook);
    }

    public String getHost() {
        return webhook.url().host();
    }

    public List<SecretLine> getSecrets() {
        Instant now = clock.instant();
        return secrets.of(tenant.id(), webhook.id()).stream()
                .filter(secret -> secret.signs(now))
                .map(SecretLine::of)
                .toList();
    }

    public List<DeliveryLine> getRecent() {
        return lines.of(deliveries
                .list(tenant.id(), ofThis(), PageRequest.first(RECENT))
                .rows());
    }

    private DeliveryFilter ofThis() {
        return new DeliveryFilter(
                Set.of(),
                false,
                Optional.empty(),
                Optional.of(webhook.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isActive() {
        return webhook.status() == WebhookStatus.ACTIVE;
    }

    public String getNewSecret() {
        return newSecret;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    public String getTypedHost() {
        return typedHost;
    }

    public void setTypedHost(String typedHost) {
        this.typedHost = typedHost.strip();
    }
}
