package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Topic;
import io.posthorn.domain.wire.ProfileName;
import java.util.Optional;

/**
 * Where a topic stands in the catalogue.
 *
 * @param profile empty for the tenant's own topics
 * @param group as the topic says; an own topic that says nothing stands with those that begin alike
 */
record TopicPlace(Optional<ProfileName> profile, String group) {

    static TopicPlace of(KnownTopic topic) {
        boolean isPlaced = topic.profile().isPresent() || !topic.group().equals(Topic.GROUP);
        return new TopicPlace(
                topic.profile(), isPlaced ? topic.group() : prefix(topic.name().base()));
    }

    /** @return {@code order} for {@code order.created} and {@code order_created} */
    private static String prefix(String name) {
        return name.split("[._@-]", 2)[0];
    }
}
