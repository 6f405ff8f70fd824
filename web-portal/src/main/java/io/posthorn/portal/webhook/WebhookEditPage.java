package io.posthorn.portal.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.ChangeWebhook;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
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
import org.omnifaces.util.Faces;

/** Changes what a webhook says. */
@Named
@RequestScoped
public class WebhookEditPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Webhooks webhooks;
    private final ChangeWebhook changeWebhook;
    private final WebhookForm form;
    private final WebhookChoices choices;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private Webhook webhook;

    @Inject
    WebhookEditPage(
            CurrentTenant tenant,
            CurrentUser user,
            Webhooks webhooks,
            ChangeWebhook changeWebhook,
            WebhookForm form,
            WebhookChoices choices,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.webhooks = webhooks;
        this.changeWebhook = changeWebhook;
        this.form = form;
        this.choices = choices;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    @PostConstruct
    void find() {
        webhook = WebhookId.parse(query.subject())
                .flatMap(id -> webhooks.find(tenant.id(), id))
                .orElseThrow(NotFound::new);
    }

    /** The form starts with what stands. */
    public void load() {
        if (!Faces.isPostback()) {
            form.read(webhook);
            choices.spreadTopics();
        }
    }

    public void change() {
        choices.readTopics();
        form.judgedAnew();
        try {
            changeWebhook.change(
                    tenant.id(), user.editor(), webhook.id(), form.draft().build());
            notices.done("webhook.changed");
            Faces.redirect(getHref());
        } catch (Refused refused) {
            form.tell(refused);
            notices.refused(refused);
        }
    }

    public String getName() {
        return WebhookNames.of(webhook);
    }

    public String getHref() {
        return links.to("/webhook", webhook.id());
    }
}
