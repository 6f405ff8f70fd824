package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates a webhook. */
@ApplicationScoped
public class RegisterWebhook {
    private final Registry registry;
    private final WebhookRules rules;
    private final Secrets secrets;
    private final Webhooks webhooks;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RegisterWebhook(
            Registry registry, WebhookRules rules, Secrets secrets, Webhooks webhooks, AuditTrail audit, Clock clock) {
        this.registry = registry;
        this.rules = rules;
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Judges the draft, stores the webhook with its secret, audits.
     *
     * @throws io.posthorn.domain.kernel.Refused INVALID with every fault of the draft, CONFLICT {@code uid_taken}
     */
    @Transactional
    public Registered register(TenantId tenant, Actor actor, WebhookDraft draft) {
        return register(tenant, actor, draft, terms -> {});
    }

    /**
     * As {@link #register}, for contracts that know no two webhooks with the same profile, URL and topics.
     *
     * @throws io.posthorn.domain.kernel.Refused also CONFLICT {@code webhook_exists}
     */
    @Transactional
    public Registered registerOnce(TenantId tenant, Actor actor, WebhookDraft draft) {
        return register(tenant, actor, draft, terms -> registry.checkHasNoTwin(tenant, terms));
    }

    private Registered register(TenantId tenant, Actor actor, WebhookDraft draft, Consumer<WebhookTerms> check) {
        Basis basis = rules.basis(registry.tenant(tenant), WebhookId.next(), Optional.empty(), draft);
        Faults faults = new Faults();
        Optional<WebhookTerms> terms = rules.terms(basis, draft, faults);
        Optional<SigningSecret> secret = faults.judge(() -> secrets.first(basis.profile(), draft.secret()))
                .flatMap(first -> first);
        boolean isPaused = StatusWish.isPaused(draft.status(), false, faults);
        faults.refuse();
        registry.checkUidIsFree(tenant, draft.uid(), basis.id());
        check.accept(terms.orElseThrow());

        Instant now = clock.instant();
        Webhook webhook = new Webhook(basis.id(), tenant, terms.orElseThrow(), actor, now);
        if (isPaused) {
            webhook.pause(actor, "", now);
        }
        webhooks.add(webhook);
        secret.ifPresent(given -> secrets.add(tenant, webhook.id(), given));
        audit.record(tenant, actor, "webhook.register", webhook.id().toString(), "");
        return new Registered(webhook, secret.map(SigningSecret::text));
    }
}
