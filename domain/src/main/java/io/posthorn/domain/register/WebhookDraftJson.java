package io.posthorn.domain.register;

import jakarta.json.JsonObject;

final class WebhookDraftJson {
    private WebhookDraftJson() {}

    static WebhookDraft read(JsonObject object) {
        if (object.isEmpty()) {
            return WebhookDraft.draft().build();
        }
        throw new UnsupportedOperationException(object.toString());
    }
}
