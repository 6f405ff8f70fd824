package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every kind of event the tenant can publish and hear, by contract and group. Its whole state is the address. */
@Named
@RequestScoped
public class TopicsPage {
    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final ProfileCatalogue profiles;
    private final TopicHearers hearers;
    private final Links links;
    private final TopicQuery query;
    private List<KnownTopic> all = List.of();
    private List<KnownTopic> found = List.of();

    @Inject
    TopicsPage(
            CurrentTenant tenant,
            TopicDirectory directory,
            ProfileCatalogue profiles,
            TopicHearers hearers,
            Links links,
            Query query) {
        this.tenant = tenant;
        this.directory = directory;
        this.profiles = profiles;
        this.hearers = hearers;
        this.links = links;
        this.query = TopicQuery.of(query);
    }

    /** One line of a choice. */
    public record Choice(String value, String label) {}

    /** A filter that is set, and how many topics there are without it. */
    public record Chip(String label, String href, int without) {}

    @PostConstruct
    void load() {
        if (tenant.isChosen()) {
            all = directory.list(tenant.id());
            found = found(query);
        }
    }

    private List<KnownTopic> found(TopicQuery by) {
        return all.stream()
                .filter(topic -> by.takes(topic, !hearers.of(topic).isEmpty()))
                .toList();
    }

    public List<Shelf> getShelves() {
        Set<String> numbered = all.stream()
                .filter(topic -> topic.name().version() > 1)
                .map(topic -> topic.name().base())
                .collect(Collectors.toSet());
        return Shelf.of(
                found.stream()
                        .map(topic -> line(topic, numbered.contains(topic.name().base())))
                        .toList(),
                profile -> profile.map(this::title).orElseGet(() -> Notices.text("topics.own")));
    }

    private TopicLine line(KnownTopic topic, boolean versioned) {
        return new TopicLine(
                TopicPlace.of(topic),
                topic.name().value(),
                links.to("/topic", topic.name()),
                topic.title(),
                query.given().containsKey("q") ? topic.description() : "",
                topic.aliases().stream().map(TopicName::value).collect(Collectors.joining(" ")),
                TopicTag.of(topic, versioned),
                hearers.of(topic).size(),
                topic.lifecycle().replacedBy().map(this::link));
    }

    private TopicLink link(TopicName name) {
        boolean isKnown = all.stream().anyMatch(topic -> topic.name().equals(name));
        return new TopicLink(name.value(), isKnown ? links.to("/topic", name) : "");
    }

    private String title(ProfileName name) {
        return profiles.find(name).map(Profile::title).orElse(name.value());
    }

    /** @return the one result state to show: data, nothing or nomatch */
    public String getState() {
        if (!found.isEmpty()) {
            return "data";
        }
        return query.isNarrow() ? "nomatch" : "nothing";
    }

    public Map<String, String> getGiven() {
        return query.given();
    }

    public String getCount() {
        return Notices.text(query.isNarrow() ? "topics.some" : "topics.all", found.size(), all.size());
    }

    /** @return the contracts whose topics the tenant has */
    public List<Choice> getProfiles() {
        return all.stream()
                .flatMap(topic -> topic.profile().stream())
                .distinct()
                .map(name -> new Choice(name.value(), title(name)))
                .toList();
    }

    public List<String> getGroups() {
        return all.stream()
                .map(topic -> TopicPlace.of(topic).group())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** @return the filters that are set; first the one that leaves out most */
    public List<Chip> getChips() {
        return query.given().keySet().stream()
                .map(this::chip)
                .sorted(Comparator.comparing(Chip::without).reversed())
                .toList();
    }

    private Chip chip(String filter) {
        String value = query.given().getOrDefault(filter, "");
        String shown = getProfiles().stream()
                .filter(choice -> filter.equals("profile") && choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
        TopicQuery wider = query.without(filter);
        return new Chip(
                Notices.text("topics.chip." + filter, shown),
                links.to(wider.path()),
                found(wider).size());
    }
}
