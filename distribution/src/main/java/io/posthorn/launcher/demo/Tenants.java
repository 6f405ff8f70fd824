package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;

/** Makes the demo's tenants and gives them keys. A tenant that an earlier demo left is used again, its key is not. */
record Tenants(Api platform) {
    private static final String KEY = "Demo";
    private static final List<String> SCOPES =
            List.of("events:write", "events:read", "webhooks:write", "resends:write");

    /** @return a new key of the tenant */
    String admit(DemoTenant tenant) throws IOException, InterruptedException {
        var path = "/tenants/" + tenant.slug();
        if (platform.get(path).code() == 404) {
            var wanted = Json.createObjectBuilder()
                    .add("slug", tenant.slug())
                    .add("name", tenant.name())
                    .add("profile", tenant.profile())
                    .build();
            platform.post("/tenants", wanted).is(201);
        }
        revoke(path + "/api-keys");
        return issue(path + "/api-keys");
    }

    private void revoke(String path) throws IOException, InterruptedException {
        var keys = platform.get(path + "?limit=200").is(200).object().getJsonArray("data");
        for (var key : keys.getValuesAs(JsonObject.class)) {
            if (key.getString("name").equals(KEY) && key.get("revoked_at") == JsonValue.NULL) {
                platform.delete(path + '/' + key.getString("id")).is(204);
            }
        }
    }

    private String issue(String path) throws IOException, InterruptedException {
        var wanted = Json.createObjectBuilder()
                .add("name", KEY)
                .add("scopes", Json.createArrayBuilder(SCOPES))
                .build();
        return platform.post(path, wanted).is(201).text("key");
    }
}
