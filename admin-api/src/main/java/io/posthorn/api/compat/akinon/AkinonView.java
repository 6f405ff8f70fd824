package io.posthorn.api.compat.akinon;

import io.posthorn.api.answer.Wire;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.wire.HeaderField;
import java.util.List;
import java.util.Optional;

/** A webhook in the vendor's members. */
final class AkinonView {
    private AkinonView() {}

    /**
     * @param headers as they may be shown
     * @param secretKey as it may be shown; empty for a webhook that is unsigned
     */
    static Json of(Webhook webhook, List<HeaderField> headers, Optional<String> secretKey) {
        return new Fields()
                .text("id", webhook.id().toString())
                .text("event_type", webhook.terms().topics().toString())
                .text("target_url", webhook.terms().url().toString())
                .bool("is_active", webhook.status() == WebhookStatus.ACTIVE)
                .json(
                        "retry_countdown_config",
                        CountdownView.of(webhook.terms().retry().strategy()))
                .json("additional_headers", Wire.headers(headers))
                .text("secret_key", secretKey)
                .time("created_date", webhook.createdAt())
                .time("modified_date", webhook.updatedAt())
                .json();
    }
}
