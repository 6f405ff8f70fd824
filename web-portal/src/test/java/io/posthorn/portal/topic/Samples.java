package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Lifecycle;
import io.posthorn.domain.topic.Topic;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.wire.CatalogueTopics;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Topics for tests. */
final class Samples {
    private static final CatalogueTopics CATALOGUES = new CatalogueTopics(ProfileCatalogue.builtIn());

    private Samples() {}

    static List<KnownTopic> of(String profile) {
        return CATALOGUES.of(new ProfileName(profile));
    }

    static KnownTopic standard(String profile, String name) {
        return CATALOGUES.find(new ProfileName(profile), new TopicName(name)).orElseThrow();
    }

    static KnownTopic own(String name) {
        return own(name, Topic.GROUP, Lifecycle.CURRENT);
    }

    static KnownTopic own(String name, String group, Lifecycle lifecycle) {
        return new KnownTopic(
                new TopicName(name),
                List.of(),
                "Title of " + name,
                "",
                group,
                KnownTopic.Origin.CUSTOM,
                Optional.empty(),
                "",
                "",
                Map.of(),
                "",
                TriggerPointers.NONE,
                lifecycle,
                Validation.WARN,
                Optional.empty());
    }
}
