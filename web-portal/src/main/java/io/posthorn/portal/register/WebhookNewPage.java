package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.Registered;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Registers a webhook; its secret stands in the answer and nowhere else. The address may name a contract and topics. */
@Named
@RequestScoped
public class WebhookNewPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final RegisterWebhook register;
    private final WebhookForm form;
    private final ChosenContract contract;
    private final TopicChoices topics;
    private final WebhookChoices choices;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private Optional<Registered> registered = Optional.empty();

    @Inject
    WebhookNewPage(
            CurrentTenant tenant,
            CurrentUser user,
            RegisterWebhook register,
            WebhookForm form,
            ChosenContract contract,
            TopicChoices topics,
            WebhookChoices choices,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.register = register;
        this.form = form;
        this.contract = contract;
        this.topics = topics;
        this.choices = choices;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    public void load() {
        if (tenant.isChosen() && !Faces.isPostback()) {
            contract.choose(query.text("profile"));
            form.hear(query.all("topic"));
            choices.fit();
        }
    }

    public void register() {
        topics.read();
        form.getFaults().clear();
        try {
            registered = Optional.of(register.register(
                    tenant.id(), user.editor(), FormDraft.of(form, contract.profile(), topics.getTelling())));
        } catch (Refused refused) {
            FormFaults.tell(refused, form, notices);
        }
    }

    public boolean isRegistered() {
        return registered.isPresent();
    }

    /** @return the secret that Posthorn made; empty when the webhook is unsigned, or has one of the subscriber's own */
    public String getSecret() {
        return registered
                .filter(done -> form.text("secret").equals("made"))
                .flatMap(Registered::secretShownOnce)
                .orElse("");
    }

    /** @return whether requests are signed with a secret that the subscriber brought */
    public boolean isOwnSecret() {
        return form.text("secret").equals("own");
    }

    public String getHref() {
        return registered.map(done -> links.to("/webhook", done.webhook().id())).orElse("");
    }
}
