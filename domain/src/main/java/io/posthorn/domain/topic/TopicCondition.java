package io.posthorn.domain.topic;

import io.posthorn.domain.jdbc.Where;

/** A topic pattern as an SQL condition that an index can serve. */
public final class TopicCondition {
    private TopicCondition() {}

    /** @param column the topic's column */
    public static void add(Where where, String column, TopicPattern pattern) {
        String prefix = pattern.prefix();
        if (pattern.isExact()) {
            where.and(column + " = ?", prefix);
        } else if (!prefix.isEmpty()) {
            where.and("starts_with(" + column + ", ?)", prefix);
        }
    }
}
