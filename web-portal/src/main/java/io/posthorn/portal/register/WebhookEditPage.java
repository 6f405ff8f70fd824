package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.ChangeWebhook;
import io.posthorn.domain.register.OpenHeaders;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.WebhookNames;
import io.posthorn.portal.webhook.CurrentWebhook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Changes what a webhook says. */
@Named
@RequestScoped
public class WebhookEditPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final CurrentWebhook current;
    private final OpenHeaders openHeaders;
    private final ChangeWebhook changeWebhook;
    private final WebhookForm form;
    private final ChosenContract contract;
    private final TopicChoices topics;
    private final WebhookChoices choices;
    private final Links links;
    private final Notices notices;

    @Inject
    WebhookEditPage(
            CurrentTenant tenant,
            CurrentUser user,
            CurrentWebhook current,
            OpenHeaders openHeaders,
            ChangeWebhook changeWebhook,
            WebhookForm form,
            ChosenContract contract,
            TopicChoices topics,
            WebhookChoices choices,
            Links links,
            Notices notices) {
        this.tenant = tenant;
        this.user = user;
        this.current = current;
        this.openHeaders = openHeaders;
        this.changeWebhook = changeWebhook;
        this.form = form;
        this.contract = contract;
        this.topics = topics;
        this.choices = choices;
        this.links = links;
        this.notices = notices;
    }

    /** The form starts with what stands. */
    public void load() {
        Webhook webhook = current.webhook();
        if (!Faces.isPostback()) {
            contract.choose(Optional.of(webhook.terms().profile().value()));
            FormFilling.fill(form, webhook.terms(), openHeaders.of(webhook), contract.profile());
            choices.fit();
        }
    }

    public void change() {
        topics.read();
        form.getFaults().clear();
        try {
            changeWebhook.change(
                    tenant.id(),
                    user.editor(),
                    current.id(),
                    FormDraft.of(form, contract.profile(), topics.getTelling()));
            notices.done("webhook.changed");
            Faces.redirect(getHref());
        } catch (Refused refused) {
            FormFaults.tell(refused, form, notices);
        }
    }

    public String getName() {
        return WebhookNames.of(current.webhook());
    }

    public String getHref() {
        return links.to("/webhook", current.id());
    }
}
