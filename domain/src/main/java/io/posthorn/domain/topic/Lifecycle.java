package io.posthorn.domain.topic;

import java.util.Optional;

/**
 * Since when and how long a topic is to be used.
 *
 * @param since the vendor's release that brought it
 * @param before the vendor's release that took it away
 * @param deprecated whether new webhooks should not ask for it
 * @param replacedBy the topic that takes its place
 */
public record Lifecycle(
        Optional<String> since, Optional<String> before, boolean deprecated, Optional<TopicName> replacedBy) {
    /** To be used, without marks. */
    public static final Lifecycle CURRENT = new Lifecycle(Optional.empty(), Optional.empty(), false, Optional.empty());
}
