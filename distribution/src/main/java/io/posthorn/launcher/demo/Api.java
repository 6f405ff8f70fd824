package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.posthorn.launcher.Running;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * One of Posthorn's HTTP interfaces, as any program calls it.
 *
 * @param base without a slash at the end
 */
record Api(HttpClient client, URI base, Credential credential) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The native API, with the key of the whole platform. */
    static Api platform(Running product) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        var key = product.credentials().apiKey();
        return new Api(client, URI.create(product.base() + "/api/v1"), Credential.bearer(key));
    }

    /** The same with another credential. */
    Api as(Credential other) {
        return new Api(client, base, other);
    }

    /** Another interface of the same server. */
    Api at(String path) {
        return new Api(client, base.resolve(path), credential);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, JsonObject body) throws IOException, InterruptedException {
        return call("POST", path, json(body));
    }

    /** @param body JSON, sent as it is */
    Answer post(String path, byte[] body) throws IOException, InterruptedException {
        return call("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** @param body JSON, sent as it is */
    Answer put(String path, byte[] body) throws IOException, InterruptedException {
        return call("PUT", path, BodyPublishers.ofByteArray(body));
    }

    Answer patch(String path, JsonObject body) throws IOException, InterruptedException {
        return call("PATCH", path, json(body));
    }

    private static BodyPublisher json(JsonObject body) {
        return BodyPublishers.ofString(body.toString(), UTF_8);
    }

    private Answer call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var uri = URI.create(base + path);
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .method(method, body);
        credential.headers().forEach(request::header);
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(method + ' ' + uri.getPath(), answer.statusCode(), answer.body());
    }
}
