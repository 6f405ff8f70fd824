package io.posthorn.portal.quarantine;

import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** How much waits in quarantine: the navigation shows it on every page. */
@Named
@RequestScoped
public class QuarantineCount {
    private final CurrentTenant tenant;
    private final Quarantine quarantine;
    private final Links links;
    private Map<TopicName, Integer> counts = Map.of();

    @Inject
    QuarantineCount(CurrentTenant tenant, Quarantine quarantine, Links links) {
        this.tenant = tenant;
        this.quarantine = quarantine;
        this.links = links;
    }

    /** One topic, how many of it wait, and the list narrowed to it. */
    public record Line(String topic, int count, String href) {}

    @PostConstruct
    void load() {
        if (tenant.isChosen()) {
            counts = quarantine.countByTopic(tenant.id());
        }
    }

    public int getAll() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Line> getTopics() {
        return counts.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().value(),
                        entry.getValue(),
                        links.to("/quarantine?topic="
                                + Links.encoded(entry.getKey().value()))))
                .toList();
    }

    /** @return 0 for a topic of which nothing waits, and for a pattern */
    int of(String topic) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(topic))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
