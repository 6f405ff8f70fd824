package io.posthorn.domain.topic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What topics are called. Events and webhooks keep topics' own names, so other spellings are put into these first. */
public final class TopicSpellings {
    private static final Pattern SEPARATOR = Pattern.compile("[._@-]");

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

    /**
     * @return patterns that hear the same by topics' own names: where {@code package-created} is {@code package.created},
     *     {@code package-*} is {@code package.*}; a topic whose alias differs in more than separators is named by itself
     */
    public List<TopicPattern> meant(TopicPattern pattern) {
        LinkedHashSet<TopicPattern> meant = new LinkedHashSet<>();
        called.forEach((spelling, topic) -> {
            if (pattern.matches(new TopicName(spelling))) {
                meant.add(own(pattern, topic.name()));
            }
        });
        return meant.isEmpty() ? List.of(pattern) : List.copyOf(meant);
    }

    private static TopicPattern own(TopicPattern pattern, TopicName topic) {
        if (pattern.matches(topic)) {
            return pattern;
        }
        String prefix = pattern.prefix();
        boolean isAlike = !pattern.isExact() && dashed(topic.value()).startsWith(dashed(prefix));
        return new TopicPattern(isAlike ? topic.value().substring(0, prefix.length()) + "*" : topic.value());
    }

    private static String dashed(String name) {
        return SEPARATOR.matcher(name).replaceAll("-");
    }
}
