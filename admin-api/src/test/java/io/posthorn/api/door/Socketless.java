package io.posthorn.api.door;

import io.posthorn.api.body.BodyBudget;
import io.posthorn.api.body.BodyShare;
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
final class Socketless {
    private final URI base;
    private final ApplicationHandler handler;
    private final BodyBudget bodies;

    /** @param headers the first value of each */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** @param base where the application is, with a slash at its end */
    Socketless(String base, ResourceConfig application) {
        this(base, application, new BodyBudget(Integer.MAX_VALUE));
    }

    Socketless(String base, ResourceConfig application, BodyBudget bodies) {
        this.bodies = bodies;
        this.base = URI.create("http://localhost" + base);
        handler = new ApplicationHandler(application.property("jersey.config.server.wadl.disableWadl", true));
    }

    /** @param body JSON unless the headers say otherwise; empty for none */
    Answer send(String method, String path, String body, Map<String, String> headers) {
        ContainerRequest request = new ContainerRequest(
                base, URI.create(base + path), method, null, new MapPropertiesDelegate(), handler.getConfiguration());
        request.setProperty(BodyShare.NAME, bodies.share());
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
