package io.posthorn.portal.topic;

import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.webhook.WebhookLine;

/**
 * A webhook that hears a topic.
 *
 * @param by the pattern that does it
 * @param picky whether it takes only some of the events: it has a condition, or waits for a status or an owner
 */
public record Hearer(WebhookLine webhook, String by, boolean picky) {

    static Hearer of(Webhook webhook, TopicName topic, Links links) {
        String by = webhook.terms().topics().patterns().stream()
                .filter(pattern -> pattern.matches(topic))
                .map(TopicPattern::value)
                .findFirst()
                .orElse("");
        boolean picky = !webhook.terms().filter().isBlank()
                || !webhook.terms().trigger().isNone();
        return new Hearer(WebhookLine.of(webhook, links.to("/webhook", webhook.id())), by, picky);
    }
}
