package io.posthorn.api.compat.onestock;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Webhook;
import java.util.Optional;

/** A webhook in the vendor's words. */
final class OneStockView {
    private OneStockView() {}

    static Json of(Webhook webhook) {
        return of(webhook, Optional.empty());
    }

    /** @param hashKey in the one answer that shows it */
    static Json of(Webhook webhook, Optional<String> hashKey) {
        Fields fields = new Fields().text("id", webhook.id().toString());
        hashKey.ifPresent(shown -> fields.text("hash_key", shown));
        return fields.text("http_method", webhook.terms().method())
                .text("status", Statuses.word(webhook.status()))
                .json(
                        "topics",
                        Json.texts(webhook.terms().topics().patterns().stream().map(TopicPattern::value)))
                .text("url", webhook.terms().url().toString())
                .json();
    }
}
