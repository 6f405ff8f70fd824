package io.posthorn.domain.wire;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The topics of the profile catalogue. Their schemas warn: a vendor may add members before its catalogue says so. */
@ApplicationScoped
public class CatalogueTopics implements StandardTopics {
    private final ProfileCatalogue profiles;

    @Inject
    public CatalogueTopics(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<KnownTopic> of(ProfileName profile) {
        return profiles.find(profile).stream()
                .flatMap(found -> found.topics().stream())
                .map(topic -> known(profile, topic))
                .toList();
    }

    @Override
    public Optional<KnownTopic> find(ProfileName profile, TopicName name) {
        return profiles.find(profile).flatMap(found -> found.topic(name)).map(topic -> known(profile, topic));
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
