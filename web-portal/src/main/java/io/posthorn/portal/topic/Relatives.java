package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The topics one would compare a topic with.
 *
 * @param versions of the topic, itself among them, oldest first
 * @param others topics that took its place, or whose place it took
 */
record Relatives(KnownTopic topic, List<KnownTopic> versions, List<KnownTopic> others) {

    /** Two topics in the order of their making. */
    record Pair(KnownTopic before, KnownTopic after) {}

    static Relatives of(KnownTopic topic, List<KnownTopic> all) {
        List<KnownTopic> versions = all.stream()
                .filter(other -> other.name().base().equals(topic.name().base())
                        && other.profile().equals(topic.profile()))
                .sorted(Comparator.comparingInt(other -> other.name().version()))
                .toList();
        List<KnownTopic> others = all.stream()
                .filter(other -> !versions.contains(other))
                .filter(other -> isReplaced(other, topic) || isReplaced(topic, other))
                .toList();
        return new Relatives(topic, versions, others);
    }

    private static boolean isReplaced(KnownTopic old, KnownTopic by) {
        return old.lifecycle().replacedBy().filter(by.name()::equals).isPresent();
    }

    /** @return what it may be compared with: the version before, then the one after, then the others */
    List<KnownTopic> comparable() {
        Stream<KnownTopic> older = versions.stream()
                .filter(other -> isOlder(other, topic))
                .sorted(Comparator.comparingInt(
                                (KnownTopic other) -> other.name().version())
                        .reversed());
        Stream<KnownTopic> newer = versions.stream().filter(other -> isOlder(topic, other));
        return Stream.of(older, newer, others.stream())
                .flatMap(topics -> topics)
                .toList();
    }

    /** @param with one of {@link #comparable()}; the first when not given */
    Optional<Pair> pair(Optional<TopicName> with) {
        return comparable().stream()
                .filter(other -> with.isEmpty() || other.name().equals(with.get()))
                .findFirst()
                .map(other -> isOlder(topic, other) ? new Pair(topic, other) : new Pair(other, topic));
    }

    private static boolean isOlder(KnownTopic one, KnownTopic other) {
        return one.name().base().equals(other.name().base())
                ? one.name().version() < other.name().version()
                : isReplaced(one, other);
    }
}
