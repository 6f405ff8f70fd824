package io.posthorn.api.door;

import io.posthorn.api.access.Keys;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.delivery.DeliveryResource;
import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.api.event.EventResource;
import io.posthorn.api.event.PublishResource;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.problem.ProblemMapper;
import io.posthorn.api.quarantine.QuarantineResource;
import io.posthorn.api.spec.OpenApiResource;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;

/** The native API before a ledger that a test fills. */
final class Door {
    static final TenantId ACME = TenantId.next();
    static final TenantId OTHER = TenantId.next();

    final FakeLedger ledger = new FakeLedger();
    final FakeQuarantine quarantine = new FakeQuarantine();
    final FakeAnswers answers = new FakeAnswers();
    private final Socketless door;

    Door() {
        Keys keys = new Keys()
                .key("platform", TenantId.PLATFORM, Scope.ADMIN)
                .key("acme", ACME, Scope.ADMIN)
                .key("other", OTHER, Scope.ADMIN)
                .key("reader", ACME, Scope.EVENTS_READ)
                .tenant("acme", ACME)
                .tenant("other", OTHER);
        door = new Socketless(
                "/api/v1/",
                new ResourceConfig()
                        .register(keys.filter())
                        .register(new ScopeGuard())
                        .register(new ParameterGuard())
                        .register(new BodyGuard())
                        .register(new OnceFeature(answers))
                        .register(new ProblemMapper())
                        .register(new PublishResource(ledger, ledger))
                        .register(new EventResource(ledger.events()))
                        .register(new DeliveryResource(ledger.deliveries(), ledger.interventions()))
                        .register(new QuarantineResource(quarantine, quarantine))
                        .register(new OpenApiResource()));
    }

    Answer get(String key, String path) {
        return send("GET", key, path, "", Map.of());
    }

    Answer post(String key, String path, String body) {
        return send("POST", key, path, body, Map.of());
    }

    Answer send(String method, String key, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!key.isEmpty()) {
            all.put("Authorization", "Bearer " + key);
        }
        return door.send(method, path, body, all);
    }
}
