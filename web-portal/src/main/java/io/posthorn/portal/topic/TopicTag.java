package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Lifecycle;
import io.posthorn.portal.shell.Notices;
import java.util.ArrayList;
import java.util.List;

/**
 * A short mark beside a topic.
 *
 * @param kind what it is about, for its colour
 */
public record TopicTag(String kind, String text) {
    static final String VERSION = "version";

    /** @param versioned whether the topic has other versions, so that the first one needs its number too */
    static List<TopicTag> of(KnownTopic topic, boolean versioned) {
        List<TopicTag> tags = new ArrayList<>();
        Lifecycle life = topic.lifecycle();
        if (versioned || topic.name().version() > 1) {
            tags.add(new TopicTag(VERSION, "v" + topic.name().version()));
        }
        life.since().ifPresent(release -> tags.add(new TopicTag("release", Notices.text("topic.since", release))));
        life.before().ifPresent(release -> tags.add(new TopicTag("release", Notices.text("topic.before", release))));
        if (life.deprecated()) {
            tags.add(new TopicTag("deprecated", Notices.text("topic.deprecated")));
        }
        tags.add(binding(topic));
        return tags;
    }

    private static TopicTag binding(KnownTopic topic) {
        String word = topic.schema().isBlank() ? "free" : topic.validation().word();
        return new TopicTag("binds-" + word, Notices.text("topic.binds." + word));
    }
}
