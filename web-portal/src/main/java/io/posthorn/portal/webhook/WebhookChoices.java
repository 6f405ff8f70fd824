package io.posthorn.portal.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.webhook.EgressRules;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.Setting;
import io.posthorn.portal.shell.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** What the form offers, and what can be said about a field before the whole is judged. */
@Named
@RequestScoped
public class WebhookChoices {
    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final ProfileCatalogue catalogue;
    private final EgressRules egress;
    private final WebhookForm form;

    @Inject
    WebhookChoices(
            CurrentTenant tenant,
            TopicDirectory directory,
            ProfileCatalogue catalogue,
            EgressRules egress,
            WebhookForm form) {
        this.tenant = tenant;
        this.directory = directory;
        this.catalogue = catalogue;
        this.egress = egress;
        this.form = form;
    }

    /** Topics that stand together. */
    public record Group(String name, List<Choice> topics) {}

    /** One topic to choose. */
    public record Choice(String name, String title) {}

    public List<Group> getGroups() {
        Map<String, List<Choice>> groups = directory.list(tenant.id()).stream()
                .collect(Collectors.groupingBy(
                        KnownTopic::group,
                        TreeMap::new,
                        Collectors.mapping(
                                topic -> new Choice(topic.name().value(), topic.title()), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public List<String> getProfiles() {
        return catalogue.all().stream().map(profile -> profile.name().value()).toList();
    }

    /** @return names of the values that the chosen profile asks for */
    public List<String> getSettings() {
        return profile().stream()
                .flatMap(profile -> profile.settings().stream())
                .map(Setting::name)
                .toList();
    }

    private Optional<Profile> profile() {
        try {
            return catalogue.find(new ProfileName(form.getProfile()));
        } catch (Refused notAName) {
            return Optional.empty();
        }
    }

    /** Judges the URL as soon as it was typed. */
    public void judgeUrl() {
        form.getFaults().remove("url");
        if (form.getUrl().isEmpty()) {
            return;
        }
        try {
            egress.objection(TargetUrl.of(form.getUrl())).ifPresent(fault -> form.judged("url", fault));
        } catch (Refused refused) {
            form.judged("url", refused.detail());
        }
    }

    /** The checkboxes are plain ones, so that the list stays light: they are read from the request. */
    void readTopics() {
        String[] ticked = Faces.getRequestParameterValues("topics");
        form.hear(ticked == null ? List.of() : List.of(ticked));
    }

    /** Patterns that no checkbox stands for go into the text field. */
    void spreadTopics() {
        List<String> known = directory.list(tenant.id()).stream()
                .map(topic -> topic.name().value())
                .toList();
        form.setMoreTopics(form.heard().stream()
                .filter(pattern -> !known.contains(pattern))
                .collect(Collectors.joining(" ")));
    }
}
