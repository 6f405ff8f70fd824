package io.posthorn.domain.topic;

import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Optional;

/** Port: the topics that come with the profiles. */
public interface StandardTopics {
    /** @return in the catalogue's order; none for an unknown profile */
    List<KnownTopic> of(ProfileName profile);

    /** @param name its name or an alias */
    Optional<KnownTopic> find(ProfileName profile, TopicName name);
}
