package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.schema.FieldChange;
import io.posthorn.portal.schema.FieldTree;
import io.posthorn.portal.schema.SchemaDiff;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Two versions of a topic side by side, or a topic and the one that took its place. */
@Named
@RequestScoped
public class TopicComparePage {
    private static final String WITH = "with";
    private static final String ALL = "all";

    private final TopicHead head;
    private final Links links;
    private final Query query;
    private Relatives.Pair pair;
    private SchemaDiff diff;

    @Inject
    TopicComparePage(TopicHead head, Links links, Query query) {
        this.head = head;
        this.links = links;
        this.query = query;
    }

    /**
     * One of the two topics.
     *
     * @param label short, for a narrow page
     */
    public record Side(String name, String label, String href) {}

    @PostConstruct
    void load() {
        pair = head.relatives()
                .pair(query.text(WITH).filter(TopicName::fits).map(TopicName::new))
                .orElseThrow(NotFound::new);
        diff = SchemaDiff.between(
                FieldTree.of(pair.before().schema()), FieldTree.of(pair.after().schema()));
    }

    public Side getBefore() {
        return side(pair.before());
    }

    public Side getAfter() {
        return side(pair.after());
    }

    private Side side(KnownTopic topic) {
        boolean isVersion =
                pair.before().name().base().equals(pair.after().name().base());
        String label = isVersion ? "v" + topic.name().version() : topic.name().value();
        return new Side(topic.name().value(), label, links.to("/topic", topic.name()));
    }

    public SchemaDiff getDiff() {
        return diff;
    }

    /** @return whether fields that are the same are shown too */
    public boolean isEverything() {
        return query.text(ALL).isPresent();
    }

    public List<FieldChange> getRows() {
        return isEverything() ? diff.changes() : diff.getDiffering();
    }

    public List<KeyChange> getKeys() {
        return KeyChange.between(pair.before(), pair.after());
    }

    /** @return the other topics it can be compared with, when there is more than one */
    public List<TopicLink> getChoices() {
        List<KnownTopic> others = head.relatives().comparable();
        return others.size() < 2
                ? List.of()
                : others.stream()
                        .map(other -> new TopicLink(other.name().value(), at(other.name(), isEverything())))
                        .toList();
    }

    public boolean isShown(String name) {
        return name.equals(other().value());
    }

    private TopicName other() {
        return pair.before().name().equals(head.topic().name())
                ? pair.after().name()
                : pair.before().name();
    }

    /** @return this comparison with, or without, what is the same */
    public String getOtherView() {
        return at(other(), !isEverything());
    }

    private String at(TopicName with, boolean everything) {
        return links.to("/topic-compare/" + Links.encoded(head.getName()) + "?" + WITH + "="
                + Links.encoded(with.value()) + (everything ? "&" + ALL + "=yes" : ""));
    }

    public String getSummary() {
        return Notices.text("topic-compare.summary", diff.getAdded(), diff.getRemoved(), diff.getChanged());
    }
}
