package io.posthorn.domain.testkit;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Optional;

/** A house whose profiles bring no topics: only custom ones count. */
public final class NoStandardTopics implements StandardTopics {
    @Override
    public List<KnownTopic> of(ProfileName profile) {
        return List.of();
    }

    @Override
    public Optional<KnownTopic> find(ProfileName profile, TopicName name) {
        return Optional.empty();
    }
}
