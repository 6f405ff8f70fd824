package io.posthorn.domain.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Seals and opens what a webhook keeps secret: signing secrets, and its own headers, which often hold tokens. */
@ApplicationScoped
public class WebhookSeal {
    private static final String SECRET = "webhook_secret.sealed";
    private static final String HEADERS = "webhook.sealed_headers";

    private final Seal seal;

    @Inject
    public WebhookSeal(Seal seal) {
        this.seal = seal;
    }

    public WebhookSecret secret(TenantId tenant, WebhookId webhook, SigningSecret secret, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        byte[] plain = secret.text().getBytes(StandardCharsets.UTF_8);
        return new WebhookSecret(id, tenant, webhook, seal.seal(tenant, SECRET, id, plain), now);
    }

    public SigningSecret open(WebhookSecret secret) {
        return openSecret(secret.tenant(), secret.id(), secret.sealed());
    }

    SigningSecret openSecret(TenantId tenant, UUID row, byte[] sealed) {
        return new SigningSecret(new String(seal.open(tenant, SECRET, row, sealed), StandardCharsets.UTF_8));
    }

    /** @return nothing for no headers */
    public byte[] headers(TenantId tenant, WebhookId webhook, List<HeaderField> headers) {
        if (headers.isEmpty()) {
            return new byte[0];
        }
        byte[] plain = StoredHeaders.write(headers).getBytes(StandardCharsets.UTF_8);
        return seal.seal(tenant, HEADERS, webhook.value(), plain);
    }

    public List<HeaderField> headersOf(Webhook webhook) {
        return openHeaders(webhook.tenant(), webhook.id(), webhook.terms().sealedHeaders());
    }

    List<HeaderField> openHeaders(TenantId tenant, WebhookId webhook, byte[] sealed) {
        if (sealed.length == 0) {
            return List.of();
        }
        byte[] plain = seal.open(tenant, HEADERS, webhook.value(), sealed);
        return StoredHeaders.parse(new String(plain, StandardCharsets.UTF_8));
    }
}
