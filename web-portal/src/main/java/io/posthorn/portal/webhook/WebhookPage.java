package io.posthorn.portal.webhook;

import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.register.ChangeStatus;
import io.posthorn.domain.register.DeleteWebhook;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.portal.delivery.DeliveryLine;
import io.posthorn.portal.delivery.DeliveryLines;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** One webhook: how it stands, what it says, and what may be done with it. */
@Named
@RequestScoped
public class WebhookPage {
    private static final int RECENT = 8;

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final CurrentWebhook current;
    private final OpenHeaders openHeaders;
    private final ProfileCatalogue profiles;
    private final Deliveries deliveries;
    private final ChangeStatus changeStatus;
    private final DeleteWebhook deleteWebhook;
    private final DeliveryLines lines;
    private final Links links;
    private final Notices notices;
    private WebhookFacts facts;
    private List<DeliveryLine> recent = List.of();
    private String reason = "";
    private String typedHost = "";

    @Inject
    WebhookPage(
            CurrentTenant tenant,
            CurrentUser user,
            CurrentWebhook current,
            OpenHeaders openHeaders,
            ProfileCatalogue profiles,
            Deliveries deliveries,
            ChangeStatus changeStatus,
            DeleteWebhook deleteWebhook,
            DeliveryLines lines,
            Links links,
            Notices notices) {
        this.tenant = tenant;
        this.user = user;
        this.current = current;
        this.openHeaders = openHeaders;
        this.profiles = profiles;
        this.deliveries = deliveries;
        this.changeStatus = changeStatus;
        this.deleteWebhook = deleteWebhook;
        this.lines = lines;
        this.links = links;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        ThinPayload thin = profiles.find(current.webhook().terms().profile())
                .map(Profile::thin)
                .orElse(ThinPayload.FULL);
        facts = WebhookFacts.of(current.webhook(), openHeaders.of(current.webhook()), thin);
        DeliveryFilter ofThis =
                DeliveryFilter.narrowing().webhook(Optional.of(current.id())).filter();
        recent = lines.of(
                deliveries.list(tenant.id(), ofThis, PageRequest.first(RECENT)).rows());
    }

    public void pause() {
        deed(() -> changeStatus.pause(tenant.id(), user.editor(), current.id(), reason), "webhook.paused");
    }

    public void resume() {
        deed(() -> changeStatus.resume(tenant.id(), user.editor(), current.id(), reason), "webhook.resumed");
    }

    private void deed(Runnable deed, String done) {
        if (notices.tried(deed)) {
            notices.done(done);
            Faces.redirect(links.to("/webhook", current.id()));
        }
    }

    public void delete() {
        if (!typedHost.equals(getHost())) {
            notices.warn("webhook.delete.mistyped", getHost());
        } else if (notices.tried(() -> deleteWebhook.delete(tenant.id(), user.editor(), current.id()))) {
            notices.done("webhook.deleted");
            Faces.redirect(links.to("/webhooks"));
        }
    }

    public WebhookFacts getFacts() {
        return facts;
    }

    public String getHost() {
        return current.webhook().terms().url().host();
    }

    public List<DeliveryLine> getRecent() {
        return recent;
    }

    public boolean isActive() {
        return current.webhook().status() == WebhookStatus.ACTIVE;
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
