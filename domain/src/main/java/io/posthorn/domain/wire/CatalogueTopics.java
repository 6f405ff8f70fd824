package io.posthorn.domain.wire;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of the profile catalogue. Their schemas warn: a vendor may add members before its catalogue says so. */
@ApplicationScoped
public class CatalogueTopics implements StandardTopics {
    private final Map<ProfileName, List<KnownTopic>> all = new HashMap<>();
    /** By name and by alias: asked for with every event. */
    private final Map<ProfileName, Map<TopicName, KnownTopic>> named = new HashMap<>();

    @Inject
    public CatalogueTopics(ProfileCatalogue profiles) {
        profiles.all().forEach(this::add);
    }

    private void add(Profile profile) {
        List<KnownTopic> topics = profile.topics().stream()
                .map(topic -> known(profile.name(), topic))
                .toList();
        Map<TopicName, KnownTopic> byName = new HashMap<>();
        for (KnownTopic topic : topics) {
            byName.put(topic.name(), topic);
            topic.aliases().forEach(alias -> byName.put(alias, topic));
        }
        all.put(profile.name(), topics);
        named.put(profile.name(), byName);
    }

    @Override
    public List<KnownTopic> of(ProfileName profile) {
        return all.getOrDefault(profile, List.of());
    }

    @Override
    public Optional<KnownTopic> find(ProfileName profile, TopicName name) {
        return Optional.ofNullable(named.getOrDefault(profile, Map.of()).get(name));
    }

    private static KnownTopic known(ProfileName profile, CatalogueTopic topic) {
        return new KnownTopic(
                topic.name(),
                topic.aliases(),
                topic.title(),
                topic.description(),
                topic.group(),
                KnownTopic.Origin.STANDARD,
                Optional.of(profile),
                topic.schema(),
                topic.example(),
                topic.keys(),
                topic.orderingKey().orElse(""),
                topic.triggers(),
                topic.lifecycle(),
                Validation.WARN,
                Optional.empty());
    }
}
