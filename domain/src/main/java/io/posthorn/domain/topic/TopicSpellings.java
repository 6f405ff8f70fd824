package io.posthorn.domain.topic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What topics are called. Events and webhooks keep topics' own names, so other spellings are put into these first. */
public final class TopicSpellings {
    private final Map<String, KnownTopic> called = new LinkedHashMap<>();

    /** @param topics of which the last one with a name counts */
    public TopicSpellings(Collection<KnownTopic> topics) {
        topics.forEach(topic -> topic.aliases().forEach(alias -> called.putIfAbsent(alias.value(), topic)));
        topics.forEach(topic -> called.put(topic.name().value(), topic));
    }

    /** @param name or alias */
    public Optional<KnownTopic> find(String name) {
        return Optional.ofNullable(called.get(name));
    }

    /** @return the pattern; an alias as the name of the topic it means */
    public TopicPattern named(TopicPattern pattern) {
        return find(pattern.value())
                .map(topic -> new TopicPattern(topic.name().value()))
                .orElse(pattern);
    }

    /** @return patterns that mean the same by topics' own names: a wildcard, and each topic that it hears by an alias */
    public List<TopicPattern> meant(TopicPattern pattern) {
        Stream<TopicPattern> byAlias = called.values().stream()
                .filter(topic -> !pattern.matches(topic.name()) && pattern.hears(topic.name(), topic.aliases()))
                .map(topic -> new TopicPattern(topic.name().value()));
        return Stream.concat(Stream.of(named(pattern)), byAlias).distinct().toList();
    }
}
