package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.posthorn.launcher.Running;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The REST API as any program calls it. */
record Api(HttpClient client, URI base, String key) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Api of(Running product) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return new Api(
                client,
                URI.create(product.base() + "/api/v1"),
                product.credentials().apiKey());
    }

    /** The same, acting on a tenant. */
    Api tenant(String slug) {
        return new Api(client, URI.create(base + "/tenants/" + slug), key);
    }

    /** Empty for 404. */
    Optional<JsonObject> find(String path) throws IOException, InterruptedException {
        var answer = call(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(json(accepted(answer)));
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return json(bytes(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return accepted(call(request(path).GET()));
    }

    JsonObject send(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return send(method, path, body.toString().getBytes(UTF_8));
    }

    JsonObject send(String method, String path, byte[] body) throws IOException, InterruptedException {
        var request = request(path).header("content-type", "application/json");
        return json(accepted(call(request.method(method, BodyPublishers.ofByteArray(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] accepted(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            var request = answer.request();
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered with "
                    + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    private static JsonObject json(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return base.toString();
    }
}
