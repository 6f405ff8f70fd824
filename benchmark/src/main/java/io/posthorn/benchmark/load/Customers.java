package io.posthorn.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the tenants, keys, topics and webhooks of a run through the API; a webhook hears one topic of its own. */
public final class Customers {
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String platformKey;

    public Customers(URI base, String platformKey) {
        this.base = base;
        this.platformKey = platformKey;
    }

    /** A topic with the key of its tenant. */
    public record Outlet(String key, String topic) {}

    /** Deals the webhooks out to the tenants in turn. */
    public List<Outlet> create(int tenants, int webhooks, int sinkPort) throws IOException, InterruptedException {
        String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);
        List<String> keys = new ArrayList<>();
        for (int tenant = 0; tenant < tenants; tenant++) {
            keys.add(tenant(run + "-" + tenant));
        }
        List<Outlet> outlets = new ArrayList<>();
        for (int webhook = 0; webhook < webhooks; webhook++) {
            String key = keys.get(webhook % tenants);
            String topic = "bench.load_" + webhook;
            send("PUT", "/topics/" + topic, key, "{\"title\":\"Load " + webhook + "\"}");
            send(
                    "POST",
                    "/webhooks",
                    key,
                    "{\"url\":\"http://127.0.0.1:" + sinkPort + "/" + webhook + "\",\"topics\":[\"" + topic
                            + "\"],\"max_in_flight\":100}");
            outlets.add(new Outlet(key, topic));
        }
        return outlets;
    }

    private String tenant(String slug) throws IOException, InterruptedException {
        send("POST", "/tenants", platformKey, "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\"}");
        String issued = send(
                "POST", "/tenants/" + slug + "/api-keys", platformKey, "{\"name\":\"load\",\"scopes\":[\"admin\"]}");
        Matcher key = KEY.matcher(issued);
        if (!key.find()) {
            throw new IOException("No key in " + issued);
        }
        return key.group(1);
    }

    private String send(String method, String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("authorization", "Bearer " + key)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    method + " " + path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
