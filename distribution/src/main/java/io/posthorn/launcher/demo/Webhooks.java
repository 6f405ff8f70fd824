package io.posthorn.launcher.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A tenant's webhooks, whoever registered them. */
record Webhooks(Api api) {
    private static final String OF_AN_INBOX = "127.0.0.1";

    /** Deletes those that point to this path of an inbox: an earlier demo's, whose port was another one. */
    void forget(String path) throws IOException, InterruptedException {
        for (var webhook : all()) {
            var url = url(webhook);
            if (OF_AN_INBOX.equals(url.getHost()) && path.equals(url.getPath())) {
                api.delete("/webhooks/" + webhook.getString("id")).is(204);
            }
        }
    }

    /** The id in the API of the only webhook with that URL. */
    String idOf(URI url) throws IOException, InterruptedException {
        var ids = all().stream()
                .filter(webhook -> url(webhook).equals(url))
                .map(webhook -> webhook.getString("id"))
                .toList();
        if (ids.size() != 1) {
            throw new IOException("webhooks with the URL " + url + ": expected one, came " + ids);
        }
        return ids.get(0);
    }

    private List<JsonObject> all() throws IOException, InterruptedException {
        return api.get("/webhooks?limit=200")
                .is(200)
                .object()
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
    }

    private static URI url(JsonObject webhook) {
        return URI.create(webhook.getString("url"));
    }
}
