package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Merges a draft into a webhook. A secret that it carries replaces the others at once, null ends signing. */
@ApplicationScoped
public class ChangeWebhook {
    private final Registry registry;
    private final WebhookRules rules;
    private final Secrets secrets;
    private final Webhooks webhooks;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    ChangeWebhook(
            Registry registry, WebhookRules rules, Secrets secrets, Webhooks webhooks, AuditTrail audit, Clock clock) {
        this.registry = registry;
        this.rules = rules;
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws io.posthorn.domain.kernel.Refused NOT_FOUND, INVALID with every fault, CONFLICT {@code uid_taken} */
    @Transactional
    public Webhook change(TenantId tenant, Actor actor, WebhookId id, WebhookDraft draft) {
        Webhook webhook = registry.lock(tenant, id);
        Basis basis = rules.basis(registry.tenant(tenant), id, Optional.of(webhook), draft);
        Faults faults = new Faults();
        Optional<WebhookTerms> terms = rules.terms(basis, draft, faults);
        Optional<SigningSecret> secret = secret(tenant, webhook, basis.profile(), draft, faults);
        boolean isPaused = StatusWish.isPaused(draft.status(), webhook.status() == WebhookStatus.PAUSED, faults);
        faults.refuse();
        registry.checkUidIsFree(tenant, draft.uid(), id);

        Instant now = clock.instant();
        webhook.change(terms.orElseThrow(), now);
        move(webhook, draft, isPaused, actor, now);
        webhooks.update(webhook);
        if (!draft.secret().isAbsent()) {
            secrets.removeAll(tenant, id);
            secret.ifPresent(given -> secrets.add(tenant, id, given));
        }
        audit.record(tenant, actor, "webhook.change", id.toString(), "");
        return webhook;
    }

    private Optional<SigningSecret> secret(
            TenantId tenant, Webhook webhook, Profile profile, WebhookDraft draft, Faults faults) {
        if (draft.secret().isAbsent() && !profile.name().equals(webhook.terms().profile())) {
            faults.judge(() -> {
                secrets.checkFit(tenant, webhook.id(), profile);
                return profile;
            });
        }
        return draft.secret()
                .value()
                .flatMap(text -> faults.judge(() -> profile.secrets().accept(text)));
    }

    /** A status that was not mentioned stays, also a disabled one. */
    private static void move(Webhook webhook, WebhookDraft draft, boolean isPaused, Actor actor, Instant now) {
        if (draft.status().isAbsent()) {
            return;
        }
        if (isPaused && webhook.status() != WebhookStatus.PAUSED) {
            webhook.pause(actor, "", now);
        } else if (!isPaused && webhook.status() != WebhookStatus.ACTIVE) {
            webhook.resume(actor, now);
        }
    }
}
