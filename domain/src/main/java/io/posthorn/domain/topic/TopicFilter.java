package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which topics a webhook hears: at least one and at most 200 patterns. */
public record TopicFilter(List<TopicPattern> patterns) {
    private static final int MOST = 200;

    public TopicFilter {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty() || patterns.size() > MOST) {
            throw Refused.invalid("/topics", "topics", "A webhook names 1 to " + MOST + " topics.");
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static TopicFilter parse(String text) {
        return new TopicFilter(
                Arrays.stream(text.split(" ")).map(TopicPattern::new).toList());
    }

    /** @param aliases the topic's other spellings, which a wildcard hears as well */
    public boolean hears(TopicName topic, List<TopicName> aliases) {
        return patterns.stream().anyMatch(pattern -> pattern.hears(topic, aliases));
    }

    public boolean hears(KnownTopic topic) {
        return hears(topic.name(), topic.aliases());
    }

    /** @return the patterns with spaces between, which no name can hold */
    @Override
    public String toString() {
        return patterns.stream().map(TopicPattern::value).collect(Collectors.joining(" "));
    }
}
