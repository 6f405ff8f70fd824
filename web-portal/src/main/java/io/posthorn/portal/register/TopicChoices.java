package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The topics a webhook of the chosen contract may hear: the contract's own, then the tenant's. */
@Named
@RequestScoped
public class TopicChoices {
    private static final String MORE = "more";

    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final StandardTopics standard;
    private final ChosenContract contract;
    private final WebhookForm form;
    private final Map<String, KnownTopic> known = new LinkedHashMap<>();
    private @Nullable ProfileName knownFor;

    @Inject
    TopicChoices(
            CurrentTenant tenant,
            TopicDirectory directory,
            StandardTopics standard,
            ChosenContract contract,
            WebhookForm form) {
        this.tenant = tenant;
        this.directory = directory;
        this.standard = standard;
        this.contract = contract;
        this.form = form;
    }

    /** Topics that stand together. */
    public record Group(String name, List<Choice> topics) {}

    /** One topic to choose. */
    public record Choice(String name, String title, boolean heard, boolean deprecated) {}

    public List<Group> getGroups() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (KnownTopic topic : known()) {
            String name = topic.name().value();
            groups.computeIfAbsent(heading(topic), heading -> new ArrayList<>())
                    .add(new Choice(
                            name,
                            topic.title(),
                            form.topics().contains(name),
                            topic.lifecycle().deprecated()));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Topics of other contracts say whose they are; they can be heard too, in the chosen contract's clothes. */
    private String heading(KnownTopic topic) {
        Optional<ProfileName> profile = topic.profile();
        if (profile.isEmpty()) {
            return Notices.text("form.topics.own");
        }
        return profile.get().equals(contract.profile().name())
                ? topic.group()
                : contract.titleOf(profile.get()) + " · " + topic.group();
    }

    List<KnownTopic> ofContract() {
        return standard.of(contract.profile().name());
    }

    /** Own topics come right behind the contract's, what belongs to other contracts comes last. */
    private Collection<KnownTopic> known() {
        ProfileName profile = contract.profile().name();
        if (!profile.equals(knownFor)) {
            List<KnownTopic> all = directory.list(tenant.id());
            known.clear();
            ofContract().forEach(this::put);
            all.stream().filter(topic -> topic.profile().isEmpty()).forEach(this::put);
            all.forEach(this::put);
            knownFor = profile;
        }
        return known.values();
    }

    private void put(KnownTopic topic) {
        known.putIfAbsent(topic.name().value(), topic);
    }

    /** @return what the chosen topics and patterns mean */
    List<KnownTopic> heard() {
        List<TopicPattern> patterns =
                form.topics().stream().flatMap(text -> pattern(text).stream()).toList();
        return known().stream()
                .filter(topic -> patterns.stream().anyMatch(pattern -> pattern.matches(topic.name())))
                .toList();
    }

    private static Optional<TopicPattern> pattern(String text) {
        try {
            return Optional.of(new TopicPattern(text));
        } catch (Refused notYet) {
            return Optional.empty();
        }
    }

    public Telling getTelling() {
        return Telling.of(heard());
    }

    /** The boxes are plain ones, so that a long list stays light: they are read from the request. */
    public void read() {
        String[] ticked = Faces.getRequestParameterValues("topics");
        Set<String> wanted = new LinkedHashSet<>(ticked == null ? List.of() : List.of(ticked));
        for (String typed : form.text(MORE).split("[,\\s]+", -1)) {
            if (!typed.isEmpty() && !contract.isOneTopic()) {
                wanted.add(typed);
            }
        }
        form.hear(List.copyOf(wanted));
    }

    /** Chosen names that have no box go into the text field. */
    void spread() {
        List<String> boxes = known().stream().map(topic -> topic.name().value()).toList();
        form.put(
                MORE,
                String.join(
                        " ",
                        form.topics().stream()
                                .filter(name -> !boxes.contains(name))
                                .toList()));
    }

    /** After another contract was chosen: one topic where only one is heard, and no box for what is not there. */
    void fit() {
        if (contract.isOneTopic()) {
            form.hear(heard().stream()
                    .map(topic -> topic.name().value())
                    .filter(form.topics()::contains)
                    .limit(1)
                    .toList());
        }
        spread();
    }

    public int getCount() {
        return form.topics().size();
    }
}
