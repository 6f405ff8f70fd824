package io.posthorn.api.door;

import io.posthorn.api.access.Keys;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.delivery.DeliveryResource;
import io.posthorn.api.event.EventResource;
import io.posthorn.api.event.PublishResource;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.problem.ProblemMapper;
import io.posthorn.api.quarantine.QuarantineResource;
import io.posthorn.api.spec.OpenApiResource;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Sends requests through filters, matching, resources and mappers, without a socket. */
final class Door {
    static final TenantId ACME = TenantId.next();
    static final TenantId OTHER = TenantId.next();

    final FakeLedger ledger = new FakeLedger();
    final FakeQuarantine quarantine = new FakeQuarantine();
    final FakeAnswers answers = new FakeAnswers();
    private final ApplicationHandler handler;

    /** @param headers the first value of each */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Door() {
        Keys keys = new Keys()
                .key("platform", TenantId.PLATFORM, Scope.ADMIN)
                .key("acme", ACME, Scope.ADMIN)
                .key("other", OTHER, Scope.ADMIN)
                .key("reader", ACME, Scope.EVENTS_READ)
                .tenant("acme", ACME)
                .tenant("other", OTHER);
        handler = new ApplicationHandler(new ResourceConfig()
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
                .register(new OpenApiResource())
                .property("jersey.config.server.wadl.disableWadl", true));
    }

    Answer get(String key, String path) {
        return send("GET", key, path, "", Map.of());
    }

    Answer post(String key, String path, String body) {
        return send("POST", key, path, body, Map.of());
    }

    Answer send(String method, String key, String path, String body, Map<String, String> headers) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://localhost/api/v1/"),
                URI.create("http://localhost/api/v1/" + path),
                method,
                null,
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        headers.forEach((name, value) -> request.getHeaders().putSingle(name, value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContainerResponse response = await(handler.apply(request, out));
        Map<String, String> answered = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> answered.put(name, values.get(0)));
        return new Answer(response.getStatus(), answered, out.toString(StandardCharsets.UTF_8));
    }

    private static ContainerResponse await(Future<ContainerResponse> response) {
        try {
            return response.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
