package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every kind of event the tenant can publish and hear, by group. */
@Named
@RequestScoped
public class TopicsPage {
    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final Links links;
    private final String text;
    private List<KnownTopic> found = List.of();

    @Inject
    TopicsPage(CurrentTenant tenant, TopicDirectory directory, Links links, Query query) {
        this.tenant = tenant;
        this.directory = directory;
        this.links = links;
        this.text = query.text("q").orElse("");
    }

    /** Topics that stand together. */
    public record Group(String name, List<TopicLine> topics) {}

    /** One topic of a group. */
    public record TopicLine(String name, String title, String origin, String href) {}

    @PostConstruct
    void load() {
        if (tenant.isChosen()) {
            found = directory.list(tenant.id(), Optional.of(text).filter(given -> !given.isEmpty()), Optional.empty());
        }
    }

    public List<Group> getGroups() {
        Map<String, List<TopicLine>> groups = found.stream()
                .collect(Collectors.groupingBy(
                        KnownTopic::group, LinkedHashMap::new, Collectors.mapping(this::line, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private TopicLine line(KnownTopic topic) {
        return new TopicLine(
                topic.name().value(),
                topic.title(),
                topic.profile().map(profile -> profile.value()).orElse("custom"),
                links.to("/topic", topic.name()));
    }

    public String getState() {
        if (!found.isEmpty()) {
            return "data";
        }
        return text.isEmpty() ? "nothing" : "nomatch";
    }

    public String getText() {
        return text;
    }
}
