package io.posthorn.domain.quarantine;

import io.posthorn.domain.topic.TopicPattern;
import java.time.Instant;
import java.util.Optional;

/**
 * Which quarantined events a list shows; what is empty does not restrict.
 *
 * @param topic a topic, a prefix such as {@code order.*}, or {@code *}
 * @param after came first at or after this instant
 * @param before came first before this instant
 */
public record QuarantineFilter(Optional<TopicPattern> topic, Optional<Instant> after, Optional<Instant> before) {
    public static final QuarantineFilter NONE =
            new QuarantineFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
