package io.posthorn.domain.register;

import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a draft is laid over.
 *
 * @param id of the webhook there will be
 * @param terms of the webhook as they stand, empty when one is registered
 * @param headers as they stand, opened
 * @param profile that the webhook will speak
 */
record Basis(Tenant tenant, WebhookId id, Optional<WebhookTerms> terms, List<HeaderField> headers, Profile profile) {

    /** @return what the webhook has, or the usual value when there is no webhook yet */
    <T> T present(Function<WebhookTerms, T> of, T usual) {
        return terms.map(of).orElse(usual);
    }
}
