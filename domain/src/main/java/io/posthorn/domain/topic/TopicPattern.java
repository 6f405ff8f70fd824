package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Topics a webhook asks for: a name, a prefix that ends in a separator and {@code *} ({@code order.*}, {@code parcel_*}), or
 * {@code *} for all.
 */
public record TopicPattern(String value) {
    private static final String ALL = "*";
    private static final Pattern PREFIX = Pattern.compile("(.*[A-Za-z0-9])[._@-]\\*");

    public TopicPattern {
        Matcher prefix = PREFIX.matcher(value);
        if (!value.equals(ALL) && !TopicName.fits(prefix.matches() ? prefix.group(1) : value)) {
            throw Refused.invalid(
                    "/topics",
                    "topic_pattern",
                    "\"" + value + "\" is neither a topic's name, nor a prefix such as order.* or order_*, nor *.");
        }
    }

    /** A wildcard means aliases too; a name means the one topic that has it. */
    boolean hears(TopicName topic, List<TopicName> aliases) {
        return matches(topic) || (!isExact() && aliases.stream().anyMatch(this::matches));
    }

    public boolean matches(TopicName spelling) {
        return isExact() ? spelling.value().equals(value) : spelling.value().startsWith(prefix());
    }

    /** @return whether it names exactly one topic */
    public boolean isExact() {
        return !value.endsWith(ALL);
    }

    /** @return what every topic that it means begins with; empty for all topics */
    String prefix() {
        return isExact() ? value : value.substring(0, value.length() - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
