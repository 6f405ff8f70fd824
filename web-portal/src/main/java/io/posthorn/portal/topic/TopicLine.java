package io.posthorn.portal.topic;

import java.util.List;
import java.util.Optional;

/**
 * One topic of the catalogue.
 *
 * @param aliases other spellings, with blanks between
 * @param hearers how many of the tenant's webhooks hear it
 * @param successor the topic that takes its place
 */
public record TopicLine(
        TopicPlace place,
        String name,
        String href,
        String title,
        String description,
        String aliases,
        List<TopicTag> tags,
        int hearers,
        Optional<TopicLink> successor) {}
