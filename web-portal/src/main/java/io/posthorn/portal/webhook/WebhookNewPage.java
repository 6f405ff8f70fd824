package io.posthorn.portal.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.RegisterWebhook;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Registers a webhook; its secret stands in the answer and nowhere else. */
@Named
@RequestScoped
public class WebhookNewPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Tenants tenants;
    private final RegisterWebhook register;
    private final WebhookForm form;
    private final WebhookChoices choices;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private Optional<Registered> registered = Optional.empty();

    @Inject
    WebhookNewPage(
            CurrentTenant tenant,
            CurrentUser user,
            Tenants tenants,
            RegisterWebhook register,
            WebhookForm form,
            WebhookChoices choices,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.tenants = tenants;
        this.register = register;
        this.form = form;
        this.choices = choices;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    /** Starts from the tenant's profile and the topic the address names. */
    public void load() {
        if (tenant.isChosen() && !Faces.isPostback()) {
            tenants.find(tenant.id())
                    .ifPresent(found -> form.setProfile(found.profile().value()));
            query.text("topic").ifPresent(topic -> form.hear(List.of(topic)));
            choices.spreadTopics();
        }
    }

    public void register() {
        choices.readTopics();
        form.judgedAnew();
        try {
            registered = Optional.of(register.register(
                    tenant.id(),
                    user.editor(),
                    form.draft().secret(form.wantedSecret()).build()));
        } catch (Refused refused) {
            form.tell(refused);
            notices.refused(refused);
        }
    }

    public boolean isRegistered() {
        return registered.isPresent();
    }

    /** @return empty when the webhook is unsigned, or the secret is the subscriber's own */
    public String getSecret() {
        return registered.flatMap(Registered::secretShownOnce).orElse("");
    }

    public String getHref() {
        return registered.map(done -> links.to("/webhook", done.webhook().id())).orElse("");
    }
}
