package io.posthorn.portal.topic;

import io.posthorn.domain.event.EventFilter;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.event.Events;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.topic.HoldToSchema;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.portal.schema.FieldTree;
import io.posthorn.portal.schema.JsonView;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.start.PublicAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One topic: what its payload holds, an example, how strictly it is held to its schema, and who hears it. */
@Named
@RequestScoped
public class TopicPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final TopicHead head;
    private final TopicHearers hearers;
    private final Events events;
    private final HoldToSchema hold;
    private final Links links;
    private final Notices notices;
    private final PublicAddress address;
    private KnownTopic topic;
    private Optional<Instant> published = Optional.empty();
    private String validation = "";

    @Inject
    TopicPage(
            CurrentTenant tenant,
            CurrentUser user,
            TopicHead head,
            TopicHearers hearers,
            Events events,
            HoldToSchema hold,
            Links links,
            Notices notices,
            PublicAddress address) {
        this.tenant = tenant;
        this.user = user;
        this.head = head;
        this.hearers = hearers;
        this.events = events;
        this.hold = hold;
        this.links = links;
        this.notices = notices;
        this.address = address;
    }

    @PostConstruct
    void load() {
        topic = head.topic();
        validation = topic.validation().word();
        EventFilter ofThis = EventFilter.of(new TopicPattern(topic.name().value()));
        published = events.list(tenant.id(), ofThis, PageRequest.first(1)).rows().stream()
                .findFirst()
                .map(EventRow::createdAt);
    }

    /** Of a standard topic the strictness is all that a tenant may change. */
    public void holdToSchema() {
        if (notices.tried(() -> hold.hold(tenant.id(), user.editor(), topic.name(), validation))) {
            notices.done("topic.held", Notices.text("topic.binds." + validation));
            Faces.redirect(head.getHref());
        }
    }

    public KnownTopic getTopic() {
        return topic;
    }

    public String getGroup() {
        return TopicPlace.of(topic).group();
    }

    public String getAliases() {
        return String.join(" ", topic.aliases().stream().map(TopicName::value).toList());
    }

    public List<FieldRow> getFields() {
        return FieldRow.of(FieldTree.of(topic.schema()), topic);
    }

    /** A business key and where the payload holds it. */
    public record Key(String name, String pointer) {}

    public List<Key> getKeys() {
        return topic.keys().entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue()))
                .toList();
    }

    public boolean isTriggering() {
        return !topic.triggers().from().isEmpty() || !topic.triggers().to().isEmpty();
    }

    public List<JsonView.Part> getExample() {
        return JsonView.of(topic.example());
    }

    public String getExampleText() {
        return JsonView.pretty(topic.example());
    }

    public List<JsonView.Part> getSchema() {
        return JsonView.of(topic.schema());
    }

    public String getSchemaText() {
        return JsonView.pretty(topic.schema());
    }

    /** @return a command that publishes the example */
    public String getCurl() {
        String payload = topic.example().isBlank() ? "{}" : topic.example().strip();
        String body = "{\"topic\": \"" + topic.name() + "\", \"payload\": " + payload + "}";
        return "curl -X POST " + address.getBase() + "/api/v1/events \\\n"
                + "  -H \"Authorization: Bearer $POSTHORN_API_KEY\" \\\n"
                + "  -H \"Content-Type: application/json\" \\\n"
                + "  -d '" + body.replace("'", "'\\''") + "'";
    }

    public List<Hearer> getHearers() {
        return hearers.of(topic).stream()
                .map(webhook -> Hearer.of(webhook, topic.name(), links))
                .toList();
    }

    /** @return when an event of this topic came last; null before the first */
    public @Nullable Instant getPublished() {
        return published.orElse(null);
    }

    public String getDeliveriesHref() {
        return links.to("/deliveries?topic=" + Links.encoded(head.getName()));
    }

    public String getValidation() {
        return validation;
    }

    public void setValidation(@Nullable String validation) {
        this.validation = Objects.requireNonNullElse(validation, "");
    }
}
