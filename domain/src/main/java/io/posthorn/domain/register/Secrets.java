package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookSeal;
import io.posthorn.domain.webhook.WebhookSecret;
import io.posthorn.domain.webhook.WebhookSecrets;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.SigningSecret;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes, keeps and replaces signing secrets. */
@Dependent
class Secrets {
    private static final int MOST_OLD = 2;

    private final WebhookSecrets stored;
    private final WebhookSeal seal;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    Secrets(WebhookSecrets stored, WebhookSeal seal, Clock clock) {
        this.stored = stored;
        this.seal = seal;
        this.clock = clock;
    }

    /** @return what a new webhook signs with: its own, or one made for it; empty when it or its profile wants none */
    Optional<SigningSecret> first(Profile profile, Member<String> wanted) {
        if (wanted.value().isPresent()) {
            return wanted.value().map(profile.secrets()::accept);
        }
        boolean isMade = wanted.isAbsent() && profile.secrets().generated().isPresent();
        return isMade ? Optional.of(made(profile)) : Optional.empty();
    }

    SigningSecret made(Profile profile) {
        return profile.secrets().generate(chance);
    }

    /** A webhook that goes over to another profile needs a secret that this one can sign with. */
    void checkFit(TenantId tenant, WebhookId webhook, Profile profile) {
        for (WebhookSecret secret : signing(tenant, webhook)) {
            try {
                profile.secrets().accept(seal.open(secret).text());
            } catch (Refused unfit) {
                String along = profile.secrets().accepted().isEmpty() ? "\"secret\": null" : "a new secret";
                throw Refused.invalid("/secret", "secret_kind", unfit.detail() + " Give " + along + " along.");
            }
        }
    }

    /** @throws Refused when it is the current secret: whoever rotates means to have another one */
    void checkIsNew(TenantId tenant, WebhookId webhook, SigningSecret next) {
        boolean isCurrent = stored.of(tenant, webhook).stream()
                .filter(secret -> secret.signsUntil().isEmpty())
                .map(seal::open)
                .anyMatch(next::equals);
        if (isCurrent) {
            throw Refused.invalid("/secret", "secret_in_use", "This secret is the current one; give another one.");
        }
    }

    void add(TenantId tenant, WebhookId webhook, SigningSecret secret) {
        stored.add(seal.secret(tenant, webhook, secret, clock.instant()));
    }

    void removeAll(TenantId tenant, WebhookId webhook) {
        stored.of(tenant, webhook).forEach(stored::remove);
    }

    /**
     * Lets what signs now sign along for so long; what was promised an end before keeps it. Without overlap all end at once.
     *
     * @throws Refused CONFLICT when two old secrets sign along already
     */
    void retire(TenantId tenant, WebhookId webhook, Duration overlap) {
        Instant now = clock.instant();
        List<WebhookSecret> signing = signing(tenant, webhook);
        if (overlap.isZero()) {
            signing.forEach(secret -> secret.end(now));
            return;
        }
        if (signing.size() > MOST_OLD) {
            throw Refused.conflict(
                    "too_many_secrets",
                    "At most " + MOST_OLD + " old secrets sign along; wait until one ends or rotate without overlap.");
        }
        signing.forEach(secret -> secret.retire(now.plus(overlap)));
    }

    private List<WebhookSecret> signing(TenantId tenant, WebhookId webhook) {
        Instant now = clock.instant();
        return stored.of(tenant, webhook).stream()
                .filter(secret -> secret.signs(now))
                .toList();
    }
}
