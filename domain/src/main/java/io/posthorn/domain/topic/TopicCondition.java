package io.posthorn.domain.topic;

import io.posthorn.domain.jdbc.Where;
import java.util.List;
import java.util.stream.Collectors;

/** Topic patterns as an SQL condition that an index can serve. */
public final class TopicCondition {
    private TopicCondition() {}

    /**
     * @param column the topic's column
     * @param patterns at least one, of which any may match
     */
    public static void add(Where where, String column, List<TopicPattern> patterns) {
        if (patterns.stream().anyMatch(pattern -> pattern.prefix().isEmpty())) {
            return;
        }
        String condition = patterns.stream()
                .map(pattern -> pattern.isExact() ? column + " = ?" : "starts_with(" + column + ", ?)")
                .collect(Collectors.joining(" or ", "(", ")"));
        where.and(condition, patterns.stream().map(TopicPattern::prefix).toArray());
    }
}
