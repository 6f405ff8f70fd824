package io.posthorn.domain.webhook;

import io.posthorn.domain.tenant.TestScope;

/** Webhooks for tests of other packages. */
public final class TestWebhooks {
    private TestWebhooks() {}

    public static Webhooks on(TestScope scope) {
        return new JpaWebhooks(scope);
    }

    public static WebhookSecrets secrets(TestScope scope) {
        return new JpaWebhookSecrets(scope);
    }
}
