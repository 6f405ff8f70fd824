package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.Setting;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.webhook.Contract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The contract the form speaks of, and the others there are. */
@Named
@RequestScoped
public class ChosenContract {
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final ProfileCatalogue catalogue;
    private final WebhookForm form;

    @Inject
    ChosenContract(CurrentTenant tenant, Tenants tenants, ProfileCatalogue catalogue, WebhookForm form) {
        this.tenant = tenant;
        this.tenants = tenants;
        this.catalogue = catalogue;
        this.form = form;
    }

    /** One line of the choice. */
    public record Choice(String name, String title) {}

    public List<Choice> getChoices() {
        return catalogue.all().stream()
                .map(profile -> new Choice(profile.name().value(), profile.title()))
                .toList();
    }

    /** Takes the wanted one if there is such a contract, else the tenant's own. */
    void choose(Optional<String> wanted) {
        ProfileName name = wanted.flatMap(this::named).map(Profile::name).orElseGet(() -> own().profile());
        form.put("profile", name.value());
    }

    Profile profile() {
        return named(form.text("profile")).orElseThrow(() -> Refused.notFound("contract"));
    }

    private Optional<Profile> named(String name) {
        try {
            return catalogue.find(new ProfileName(name));
        } catch (Refused notAName) {
            return Optional.empty();
        }
    }

    String titleOf(ProfileName name) {
        return catalogue.find(name).map(Profile::title).orElse(name.value());
    }

    /** @return what a blank setting means */
    public String hintOf(String setting) {
        boolean isTenantNumber = profile().settings().stream()
                .filter(known -> known.name().equals(setting))
                .anyMatch(known -> known.usual().equals(Optional.of(Setting.Source.TENANT_NUMBER)));
        return isTenantNumber
                ? Notices.text("form.setting.tenant_number", Long.toString(own().number()))
                : Notices.text("form.setting.hint");
    }

    private Tenant own() {
        return tenants.find(tenant.id()).orElseThrow(() -> Refused.notFound("tenant"));
    }

    public Contract getWords() {
        return Contract.of(profile());
    }

    public boolean isOneTopic() {
        return profile().oneTopic();
    }
}
