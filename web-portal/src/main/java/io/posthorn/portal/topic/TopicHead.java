package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The topic that the address names, as the head of each of its pages shows it. */
@Named
@RequestScoped
public class TopicHead {
    private final CurrentTenant tenant;
    private final TopicDirectory directory;
    private final ProfileCatalogue profiles;
    private final CurrentUser user;
    private final Links links;
    private final Query query;
    private KnownTopic topic;
    private Relatives relatives;

    @Inject
    TopicHead(
            CurrentTenant tenant,
            TopicDirectory directory,
            ProfileCatalogue profiles,
            CurrentUser user,
            Links links,
            Query query) {
        this.tenant = tenant;
        this.directory = directory;
        this.profiles = profiles;
        this.user = user;
        this.links = links;
        this.query = query;
    }

    /** A version of the topic. */
    public record Version(String label, String href, boolean current) {}

    /** One of the topic's pages. */
    public record Tab(String key, String label, String href) {}

    @PostConstruct
    void load() {
        topic = name().flatMap(name -> directory.find(tenant.id(), name)).orElseThrow(NotFound::new);
        relatives = Relatives.of(topic, directory.list(tenant.id()));
    }

    private Optional<TopicName> name() {
        return tenant.isChosen() && TopicName.fits(query.subject())
                ? Optional.of(new TopicName(query.subject()))
                : Optional.empty();
    }

    KnownTopic topic() {
        return topic;
    }

    Relatives relatives() {
        return relatives;
    }

    public String getTitle() {
        return topic.title();
    }

    public String getName() {
        return topic.name().value();
    }

    public boolean isCustom() {
        return !topic.isStandard();
    }

    public boolean isDeprecated() {
        return topic.lifecycle().deprecated();
    }

    /** @return the title of the contract it comes from, or that it is the tenant's own */
    public String getOrigin() {
        return topic.profile()
                .map(name -> profiles.find(name).map(Profile::title).orElse(name.value()))
                .orElseGet(() -> Notices.text("topic.own"));
    }

    public List<TopicTag> getTags() {
        // Where there are several versions, the switch between them tells which one this is.
        return TopicTag.of(topic, false).stream()
                .filter(tag -> getVersions().isEmpty() || !tag.kind().equals(TopicTag.VERSION))
                .toList();
    }

    /** @return none when there is only this one */
    public List<Version> getVersions() {
        return relatives.versions().size() < 2
                ? List.of()
                : relatives.versions().stream().map(this::version).toList();
    }

    private Version version(KnownTopic other) {
        return new Version(
                "v" + other.name().version(),
                links.to("/topic", other.name()),
                other.name().equals(topic.name()));
    }

    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("topic"));
        if (!relatives.comparable().isEmpty()) {
            tabs.add(tab("topic-compare"));
        }
        if (user.isEditor()) {
            tabs.add(tab("topic-try"));
        }
        return tabs;
    }

    private Tab tab(String page) {
        return new Tab(page, Notices.text(page + ".tab"), href(page));
    }

    String href(String page) {
        return links.to("/" + page, topic.name());
    }

    public String getHref() {
        return href("topic");
    }

    public String getEditHref() {
        return href("topic-edit");
    }

    /** @return the form for a new webhook, which begins with this topic and the contract it comes from */
    public String getSubscribeHref() {
        String profile = topic.profile()
                .map(ProfileName::value)
                .map(name -> "&profile=" + name)
                .orElse("");
        return links.to("/webhook-new?topic=" + Links.encoded(getName()) + profile);
    }

    /** @return the form for a new topic, which begins with what this one says */
    public String getNextHref() {
        return links.to("/topic-new?from=" + Links.encoded(getName()));
    }

    public String getSchemaHref() {
        return links.to("/topic-file/schema", topic.name());
    }

    public String getExampleHref() {
        return links.to("/topic-file/example", topic.name());
    }

    /** @return the topic that takes its place; null when there is none */
    public @Nullable TopicLink getSuccessor() {
        return topic.lifecycle().replacedBy().map(this::link).orElse(null);
    }

    private TopicLink link(TopicName name) {
        boolean isKnown = directory.find(tenant.id(), name).isPresent();
        return new TopicLink(name.value(), isKnown ? links.to("/topic", name) : "");
    }
}
