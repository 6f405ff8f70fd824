package io.posthorn.it.kit;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A caller of the REST API. What it is answered below {@code /api/v1} is held to the contract.
 *
 * @param base without a slash at the end
 * @param credential headers that carry the key, names and values in turn
 */
public record Api(URI base, String key, Function<String, List<String>> credential) {
    private static final String ROOT = "/api/v1";
    private static final Contract CONTRACT = Contract.read();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param key sent as bearer token */
    public Api(URI base, String key) {
        this(base, key, bearer -> List.of("Authorization", "Bearer " + bearer));
    }

    /** The vendor's own key on the product under test. */
    public static Api platform() {
        return new Api(URI.create(Variables.base() + "/api/v1"), Variables.of("POSTHORN_BOOTSTRAP_API_KEY"));
    }

    /** The same place with another key. */
    public Api as(String other) {
        return new Api(base, other, credential);
    }

    /** A path below this one; its base begins there. */
    public Api at(String path) {
        return new Api(URI.create(base + path), key, credential);
    }

    /** The same key as a client of {@code /compat/<profile>} shows it. */
    public Api compat(String profile, Function<String, List<String>> credential) {
        return new Api(base.resolve("/compat/" + profile), key, credential);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body.toString());
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body.toString());
    }

    /** @param body JSON, or what pretends to be; empty for none */
    public Answer send(String method, String path, String body) {
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(method, path, publisher, List.of("Content-Type", "application/json"));
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        HttpRequest request = request(path)
                .headers(headers.toArray(String[]::new))
                .method(method, body)
                .build();
        var response = send(request, BodyHandlers.ofByteArray());
        Answer answer = new Answer(
                method + " " + request.uri().getPath(), response.statusCode(), response.headers(), response.body());
        String place = request.uri().getPath();
        if (place.startsWith(ROOT + "/")) {
            isAsPromised(method, place.substring(ROOT.length()), answer);
        }
        return answer;
    }

    private static void isAsPromised(String method, String path, Answer answer) {
        String broken = CONTRACT.promise(method, path, answer.status())
                .map(promise -> promise.brokenBy(answer))
                .orElse(CONTRACT.has(method, path) || answer.status() < 400 ? "a status that is not promised" : "");
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    answer.call() + " answered " + answer.status() + " with " + broken + ": " + answer.text());
        }
    }

    /** The body of a GET while it arrives; nothing more is sent to us than we read. */
    public InputStream stream(String path) {
        return send(request(path).build(), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .headers(credential.apply(key).toArray(String[]::new));
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
