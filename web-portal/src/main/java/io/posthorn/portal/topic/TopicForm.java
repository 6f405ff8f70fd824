package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.DefineTopic;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Topic;
import io.posthorn.domain.topic.TopicDraft;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
import io.posthorn.domain.topic.Validation;
import io.posthorn.portal.schema.DerivedSchema;
import io.posthorn.portal.schema.JsonView;
import io.posthorn.portal.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody types about a topic of the tenant, until it is judged. */
@Named
@ViewScoped
public class TopicForm implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Lets the rest of a draft be judged while its name cannot be. */
    private static final TopicName UNNAMED = new TopicName("unnamed");

    private final TopicFaults faults = new TopicFaults();
    private final KeyRows keys = new KeyRows();
    private String name = "";
    private String title = "";
    private String description = "";
    private String group = "";
    private String schema = "";
    private String example = "";
    private String orderingKey = "";
    private String validation = Validation.WARN.word();
    private String statusFrom = "";
    private String statusTo = "";
    private String owner = "";
    private boolean deprecated;
    private String replacedBy = "";

    void read(KnownTopic topic) {
        name = topic.name().value();
        title = topic.title();
        description = topic.description();
        group = topic.group().equals(Topic.GROUP) ? "" : topic.group();
        schema = JsonView.pretty(topic.schema());
        example = JsonView.pretty(topic.example());
        orderingKey = topic.orderingKey();
        validation = topic.validation().word();
        statusFrom = String.join(" ", topic.triggers().from());
        statusTo = String.join(" ", topic.triggers().to());
        owner = topic.triggers().owner().orElse("");
        deprecated = topic.lifecycle().deprecated();
        replacedBy = topic.lifecycle().replacedBy().map(TopicName::value).orElse("");
        keys.read(topic.keys());
    }

    /** Another one begins with what this one says, under a name of its own. */
    void readAs(KnownTopic topic, String other) {
        read(topic);
        name = other;
        deprecated = false;
        replacedBy = "";
    }

    TopicDraft draft() {
        return new TopicDraft(
                TopicName.fits(name) ? new TopicName(name) : UNNAMED,
                title,
                description,
                schema.strip(),
                example.strip(),
                keys.pointers(),
                orderingKey,
                validation,
                group,
                new TriggerPointers(
                        words(statusFrom), words(statusTo), Optional.of(owner).filter(text -> !text.isEmpty())),
                deprecated,
                Optional.of(replacedBy).filter(TopicName::fits).map(TopicName::new));
    }

    /** @return everything that is wrong, with what only a form can get wrong */
    List<Fault> judge(DefineTopic define) {
        List<Fault> found = new ArrayList<>(define.faults(draft()));
        if (!TopicName.fits(name)) {
            found.add(new Fault("/name", "topic_name", Notices.text("topic-form.name.fault")));
        }
        if (!replacedBy.isEmpty() && !TopicName.fits(replacedBy)) {
            found.add(new Fault("/replaced_by", "topic_name", Notices.text("topic-form.name.fault")));
        }
        found.addAll(keys.repeated());
        return found;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Puts each fault beside its field. A refusal without places is about the name. */
    void tell(Refused refused) {
        refused.faults().stream()
                .filter(fault -> !keys.tell(fault))
                .forEach(fault -> faults.tell(fault, !schema.isBlank()));
        if (refused.faults().isEmpty()) {
            judged("name", refused.detail());
        }
    }

    void judgedAnew() {
        faults.clear();
        keys.judgedAnew();
    }

    void judged(String field, String detail) {
        faults.sentences().put(field, detail);
    }

    /** Lays out schema and example for reading. */
    public void tidy() {
        schema = JsonView.pretty(schema);
        example = JsonView.pretty(example);
    }

    /** Begins a schema with what the example shows; never in place of one that somebody wrote. */
    public void derive() {
        judgedAnew();
        if (!schema.isBlank()) {
            judged("schema", Notices.text("topic-form.derive.full"));
        } else {
            DerivedSchema.of(example)
                    .ifPresentOrElse(
                            derived -> schema = JsonView.pretty(derived),
                            () -> judged("example", Notices.text("topic-form.derive.none")));
        }
    }

    /** @return whether the part that few need is to be seen */
    public boolean isTriggering() {
        return Stream.of(statusFrom, statusTo, owner).anyMatch(text -> !text.isEmpty());
    }

    /** @return as {@link #isTriggering()} */
    public boolean isEnding() {
        return deprecated || !replacedBy.isEmpty();
    }

    public Map<String, String> getFaults() {
        return faults.sentences();
    }

    public List<TopicFaults.Place> getPlaces() {
        return faults.places();
    }

    public KeyRows getKeys() {
        return keys;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title.strip();
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description.strip();
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group.strip();
    }

    public String getSchema() {
        return schema;
    }

    public void setSchema(String schema) {
        this.schema = schema;
    }

    public String getExample() {
        return example;
    }

    public void setExample(String example) {
        this.example = example;
    }

    public String getOrderingKey() {
        return orderingKey;
    }

    public void setOrderingKey(String orderingKey) {
        this.orderingKey = orderingKey.strip();
    }

    public String getValidation() {
        return validation;
    }

    public void setValidation(@Nullable String validation) {
        this.validation = Objects.requireNonNullElse(validation, "");
    }

    public String getStatusFrom() {
        return statusFrom;
    }

    public void setStatusFrom(String statusFrom) {
        this.statusFrom = statusFrom.strip();
    }

    public String getStatusTo() {
        return statusTo;
    }

    public void setStatusTo(String statusTo) {
        this.statusTo = statusTo.strip();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner.strip();
    }

    public boolean isDeprecated() {
        return deprecated;
    }

    public void setDeprecated(boolean deprecated) {
        this.deprecated = deprecated;
    }

    public String getReplacedBy() {
        return replacedBy;
    }

    public void setReplacedBy(String replacedBy) {
        this.replacedBy = replacedBy.strip();
    }
}
