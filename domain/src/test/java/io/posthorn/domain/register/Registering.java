package io.posthorn.domain.register;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.testkit.Seals;
import io.posthorn.domain.testkit.SettableClock;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.webhook.TestWebhooks;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookSeal;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.util.List;
import java.util.Optional;

/** One tenant and every verb of this package, on the real database; for tests of other packages too. */
public final class Registering {
    public static final Actor SOMEONE = new Actor("user:someone@example.com");

    public final TestScope scope;
    public final SettableClock clock = new SettableClock();
    public final Tenant tenant;
    public final Webhooks webhooks;

    public final RegisterWebhook register;
    final ChangeWebhook change;
    public final ChangeStatus changeStatus;
    final RotateSecret rotateSecret;
    public final DeleteWebhook delete;
    public final OpenHeaders openHeaders;

    public Registering() {
        this(new TestScope());
    }

    private Registering(TestScope scope) {
        this(scope, TestTenants.stored(scope));
    }

    private Registering(TestScope scope, Tenant tenant) {
        this.scope = scope;
        this.tenant = tenant;
        webhooks = TestWebhooks.on(scope);
        ProfileCatalogue profiles = ProfileCatalogue.builtIn();
        WebhookSeal seal = new WebhookSeal(Seals.seal());
        AuditTrail audit = TestAudit.on(scope);
        Registry registry = new Registry(TestTenants.on(scope), webhooks);
        Secrets secrets = new Secrets(TestWebhooks.secrets(scope), seal, clock);
        TargetRules targets = new TargetRules(
                url -> url.host().equals("denied.example") ? Optional.of("This address is denied.") : Optional.empty(),
                TestTopics.directory(scope));
        WebhookRules rules = new WebhookRules(profiles, targets, seal);
        register = new RegisterWebhook(registry, rules, secrets, webhooks, audit, clock);
        change = new ChangeWebhook(registry, rules, secrets, webhooks, audit, clock);
        changeStatus = new ChangeStatus(registry, audit, clock);
        rotateSecret = new RotateSecret(registry, profiles, secrets, audit, clock);
        delete = new DeleteWebhook(registry, webhooks, secrets, audit, clock);
        openHeaders = new OpenHeaders(seal);
    }

    /** @return the same tenant on a connection of its own, as another request has it */
    Registering beside() {
        return new Registering(new TestScope(), tenant);
    }

    public TenantId tenantId() {
        return tenant.id();
    }

    /** @return a draft that registers as it is */
    public static WebhookDraftBuilder draft() {
        return WebhookDraft.draft().url("https://shop.example/hook").topics("order.created");
    }

    public Registered register(WebhookDraftBuilder draft) {
        return scope.inTransaction(() -> register.register(tenantId(), SOMEONE, draft.build()));
    }

    public Registered registerOnce(WebhookDraftBuilder draft) {
        return scope.inTransaction(() -> register.registerOnce(tenantId(), SOMEONE, draft.build()));
    }

    public String rotate(WebhookId id, Optional<String> secret, Optional<Integer> overlapSeconds) {
        return scope.inTransaction(() -> rotateSecret.rotate(tenantId(), SOMEONE, id, secret, overlapSeconds));
    }

    public Optional<Webhook> find(WebhookId id) {
        return scope.inTransaction(() -> webhooks.find(tenantId(), id));
    }

    public List<String> actions() {
        return TestAudit.actions(scope, tenantId());
    }
}
