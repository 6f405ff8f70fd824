package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Gives a webhook a new secret; the old one signs along for a while. */
@ApplicationScoped
public class RotateSecret {
    private static final int USUAL_OVERLAP = 86_400;
    private static final int LONGEST_OVERLAP = 604_800;

    private final Registry registry;
    private final ProfileCatalogue profiles;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RotateSecret(Registry registry, ProfileCatalogue profiles, Secrets secrets, AuditTrail audit, Clock clock) {
        this.registry = registry;
        this.profiles = profiles;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param secret the subscriber's own, empty to have one made
     * @param overlapSeconds how long the present secret signs along, 0 to 604800, usually a day; 0 ends the older ones too
     * @return the new secret, told this once
     * @throws Refused NOT_FOUND, INVALID, CONFLICT {@code too_many_secrets} or {@code unsigned_profile}
     */
    @Transactional
    public String rotate(
            TenantId tenant, Actor actor, WebhookId id, Optional<String> secret, Optional<Integer> overlapSeconds) {
        Webhook webhook = registry.lock(tenant, id);
        Profile profile = profiles.find(webhook.terms().profile()).orElseThrow(() -> Refused.notFound("profile"));
        if (profile.signature().isEmpty()) {
            throw Refused.conflict("unsigned_profile", "The profile " + profile.name() + " signs nothing.");
        }
        Duration overlap = overlap(overlapSeconds);
        SigningSecret next = secret.map(profile.secrets()::accept).orElseGet(() -> secrets.made(profile));
        secrets.checkIsNew(tenant, id, next);
        secrets.retire(tenant, id, overlap);
        secrets.add(tenant, id, next);
        webhook.secretsChanged(clock.instant());
        audit.record(tenant, actor, "webhook.rotate_secret", id.toString(), "overlap " + overlap.toSeconds() + " s");
        return next.text();
    }

    private static Duration overlap(Optional<Integer> seconds) {
        int overlap = seconds.orElse(USUAL_OVERLAP);
        if (overlap < 0 || overlap > LONGEST_OVERLAP) {
            throw Refused.invalid("/overlap_seconds", "range", "The overlap is 0 to " + LONGEST_OVERLAP + " seconds.");
        }
        return Duration.ofSeconds(overlap);
    }
}
