package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.ThinPayload;
import java.time.Duration;
import java.util.Set;

/** Reads what a profile says about webhooks whose owner says nothing. */
final class DefaultsReader {
    private static final int USUAL_TIMEOUT = 15;
    private static final int LONGEST_TIMEOUT = 30;

    private DefaultsReader() {}

    /** How many topics a webhook of the profile hears. */
    enum TopicCount {
        ONE,
        MANY
    }

    static Defaults defaults(ProfileNode node) {
        return new Defaults(
                method(node),
                RetryPolicyJson.parse(node.object("retry").json()),
                node.choice("safety", SafetyClass.class),
                node.choiceIfThere("ordering", Ordering.class).orElse(Ordering.NONE),
                node.find("on_failure").map(DefaultsReader::onFailure).orElse(FailureReaction.NONE),
                Duration.ofSeconds(node.find("timeout_seconds")
                        .map(seconds -> seconds.integer(1, LONGEST_TIMEOUT))
                        .orElse((long) USUAL_TIMEOUT)));
    }

    private static String method(ProfileNode node) {
        String method = node.text("method");
        if (!Set.of("POST", "PUT", "PATCH").contains(method)) {
            throw node.refused("method", "expected POST, PUT or PATCH");
        }
        return method;
    }

    private static FailureReaction onFailure(JsonSlice object) {
        ProfileNode node = new ProfileNode(object, "warn_after", "disable_after");
        FailureReaction reaction = new FailureReaction(count(node, "warn_after"), count(node, "disable_after"));
        if (!reaction.warnsInTime()) {
            throw node.refused("disable_after", "must not be smaller than \"warn_after\"");
        }
        return reaction;
    }

    private static int count(ProfileNode node, String name) {
        return node.find(name)
                .map(value -> (int) value.integer(1, FailureReaction.MOST))
                .orElse(0);
    }

    static boolean hearsOneTopic(ProfileNode node) {
        return node.choiceIfThere("topics_per_webhook", TopicCount.class)
                .map(TopicCount.ONE::equals)
                .orElse(false);
    }

    static ThinPayload thin(ProfileNode node) {
        return new ThinPayload(node.list("thin", TopicsReader::pointer));
    }
}
