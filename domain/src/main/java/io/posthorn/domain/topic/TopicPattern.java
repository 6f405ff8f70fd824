package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused;

/** Topics a webhook asks for: a name, a prefix that ends in {@code .*} ({@code order.*}), or {@code *} for all. */
public record TopicPattern(String value) {
    private static final String ALL = "*";
    private static final String BELOW = ".*";

    public TopicPattern {
        boolean isWild = value.equals(ALL);
        String name = value.endsWith(BELOW) ? value.substring(0, value.length() - BELOW.length()) : value;
        if (!isWild) {
            checkName(value, name);
        }
    }

    private static void checkName(String value, String name) {
        try {
            new TopicName(name);
        } catch (Refused notAName) {
            throw Refused.invalid(
                    "/topics",
                    "topic_pattern",
                    "\"" + value + "\" is neither a topic's name, nor a prefix such as order.*, nor *.");
        }
    }

    public boolean matches(TopicName topic) {
        if (value.equals(ALL)) {
            return true;
        }
        return value.endsWith(BELOW)
                ? topic.value().startsWith(value.substring(0, value.length() - 1))
                : topic.value().equals(value);
    }

    /** @return whether it names exactly one topic */
    public boolean isExact() {
        return !value.endsWith(ALL);
    }

    @Override
    public String toString() {
        return value;
    }
}
