package io.posthorn.domain.topic;

import io.posthorn.domain.jdbc.Where;

/** A topic pattern as an SQL condition that an index can serve. */
public final class TopicCondition {
    private TopicCondition() {}

    /** @param column the topic's column */
    public static void add(Where where, String column, TopicPattern pattern) {
        String text = pattern.value();
        if (pattern.isExact()) {
            where.and(column + " = ?", text);
        } else if (text.length() > 1) {
            where.and("starts_with(" + column + ", ?)", text.substring(0, text.length() - 1));
        }
    }
}
