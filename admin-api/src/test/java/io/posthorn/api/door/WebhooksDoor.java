package io.posthorn.api.door;

import io.posthorn.api.access.Keys;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.answer.PublicLocation;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.compat.VendorDoors;
import io.posthorn.api.compat.VendorProblemMapper;
import io.posthorn.api.compat.VendorWebhooks;
import io.posthorn.api.compat.akinon.AkinonDialect;
import io.posthorn.api.compat.akinon.AkinonResource;
import io.posthorn.api.compat.front.FrontDialect;
import io.posthorn.api.compat.front.FrontResource;
import io.posthorn.api.compat.front.WebhookEvents;
import io.posthorn.api.compat.onestock.OneStockDialect;
import io.posthorn.api.compat.onestock.OneStockResource;
import io.posthorn.api.compat.ongoing.OngoingDialect;
import io.posthorn.api.compat.ongoing.OngoingResource;
import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.webhook.WebhookLookup;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.delivery.TestDeliveries;
import io.posthorn.domain.event.EventReading;
import io.posthorn.domain.kernel.PublicUrl;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.resend.TestInterventions;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.webhook.TestWebhooks;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;

/** Vendors' calls for webhooks, down to the real use cases and tables. Each request is one transaction. */
final class WebhooksDoor {
    final Registering here = new Registering();
    final FakeLedger ledger = new FakeLedger();
    final FailingDeliveries deliveries = new FailingDeliveries(TestDeliveries.on(here.scope));
    final TenantId other = TestTenants.stored(here.scope).id();
    private final Socketless door;

    WebhooksDoor() {
        this(PublicUrl.UNSAID);
    }

    WebhooksDoor(PublicUrl url) {
        Keys keys = new Keys()
                .key("platform", TenantId.PLATFORM, Scope.ADMIN)
                .key("acme", here.tenantId(), Scope.ADMIN)
                .key("other", other, Scope.ADMIN)
                .key("reader", here.tenantId(), Scope.WEBHOOKS_READ)
                .tenant("mysiteid", here.tenantId())
                .tenant("acme", here.tenantId())
                .tenant("other", other);
        VendorWebhooks webhooks = new VendorWebhooks(here.webhooks, new WebhookLookup(here.webhooks), here.delete);
        ProfileCatalogue profiles = ProfileCatalogue.builtIn();
        door = new Socketless(
                "/compat/",
                new ResourceConfig()
                        .register(VendorDoors.of(
                                keys,
                                new OneStockDialect(),
                                new AkinonDialect(),
                                new FrontDialect(),
                                new OngoingDialect()))
                        .register(new ScopeGuard())
                        .register(new ParameterGuard())
                        .register(new BodyGuard())
                        .register(new OnceFeature(new FakeAnswers()))
                        .register(new PublicLocation(url))
                        .register(new VendorProblemMapper())
                        .register(new OneStockResource(webhooks, here.register, here.changeStatus, ledger))
                        .register(new AkinonResource(
                                webhooks, TestWebhooks.secrets(here.scope), here.openHeaders, here.register, profiles))
                        .register(new FrontResource(
                                TestTopics.directory(here.scope),
                                here.register,
                                webhooks,
                                deliveries,
                                new WebhookEvents(deliveries, EventReading.on(here.scope)),
                                TestInterventions.on(here.scope)))
                        .register(new OngoingResource(webhooks, here.openHeaders, here.register, profiles)));
    }

    Answer send(String method, String authorization, String path, String body) {
        return send(method, path, body, Map.of("Authorization", authorization));
    }

    Answer send(String method, String path, String body, Map<String, String> headers) {
        return here.scope.inTransaction(() -> door.send(method, path, body, new HashMap<>(headers)));
    }

    /** Registers as the native API does. */
    Registered registers(WebhookDraftBuilder draft) {
        return here.register(draft);
    }
}
