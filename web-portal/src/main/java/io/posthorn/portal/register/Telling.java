package io.posthorn.portal.register;

import io.posthorn.domain.topic.KnownTopic;
import java.util.Collection;

/** Whether one of some topics tells which status an object left, which it reached, and whose it is. */
public record Telling(boolean statusLeft, boolean statusReached, boolean owner) {
    static Telling of(Collection<KnownTopic> topics) {
        return new Telling(
                topics.stream().anyMatch(topic -> !topic.triggers().from().isEmpty()),
                topics.stream().anyMatch(topic -> !topic.triggers().to().isEmpty()),
                topics.stream().anyMatch(topic -> topic.triggers().owner().isPresent()));
    }

    /** @return whether anything is told that a webhook can be narrowed by */
    public boolean isAny() {
        return statusLeft || statusReached || owner;
    }
}
