package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Query;
import io.posthorn.portal.webhook.WebhookLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One topic: what its payload holds, an example, and who hears it. */
@Named
@RequestScoped
public class TopicPage {
    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final Webhooks webhooks;
    private final Links links;
    private final Query query;
    private KnownTopic topic;

    @Inject
    TopicPage(CurrentTenant tenant, TopicDirectory directory, Webhooks webhooks, Links links, Query query) {
        this.tenant = tenant;
        this.directory = directory;
        this.webhooks = webhooks;
        this.links = links;
        this.query = query;
    }

    @PostConstruct
    void load() {
        topic = name().flatMap(name -> directory.find(tenant.id(), name)).orElseThrow(NotFound::new);
    }

    private Optional<TopicName> name() {
        try {
            return Optional.of(new TopicName(query.subject()));
        } catch (Refused notAName) {
            return Optional.empty();
        }
    }

    /** A business key and where the payload holds it. */
    public record Key(String name, String pointer) {}

    public KnownTopic getTopic() {
        return topic;
    }

    public String getName() {
        return topic.name().value();
    }

    /** @return where it comes from: a profile's name, or custom */
    public String getOrigin() {
        return topic.profile().map(profile -> profile.value()).orElse("custom");
    }

    public String getValidation() {
        return topic.validation().word();
    }

    public List<io.posthorn.portal.schema.Field> getFields() {
        return io.posthorn.portal.schema.FieldTree.of(topic.schema());
    }

    public List<Key> getKeys() {
        return topic.keys().entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue()))
                .toList();
    }

    public List<WebhookLine> getHearers() {
        return webhooks.all(tenant.id()).stream()
                .filter(webhook -> webhook.topics().matches(topic.name()))
                .map(webhook -> WebhookLine.of(webhook, links.to("/webhook", webhook.id())))
                .toList();
    }
}
