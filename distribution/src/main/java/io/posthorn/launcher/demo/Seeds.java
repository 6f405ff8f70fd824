package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes the tenants, topics and webhooks of the demo. What an earlier demo left in the same folder is used again; only
 * the address of the inbox and the secret are new each time.
 */
record Seeds(Api api, RandomGenerator chance) {
    private static final String WEBHOOK_UID = "demo-inbox";

    List<Seeded> plant(Inbox inbox) throws IOException, InterruptedException {
        for (var tenant : DemoTenant.ALL) {
            plant(tenant);
        }
        defineTopics();
        var seeded = new ArrayList<Seeded>();
        for (var tenant : DemoTenant.ALL) {
            seeded.add(register(tenant, inbox.mailbox(tenant.contract())));
        }
        return seeded;
    }

    private void plant(DemoTenant tenant) throws IOException, InterruptedException {
        if (api.find("/tenants/" + tenant.slug()).isPresent()) {
            return;
        }
        var wanted = Json.createObjectBuilder()
                .add("slug", tenant.slug())
                .add("name", tenant.name())
                .add("profile", tenant.contract().profile())
                .build();
        api.send("POST", "/tenants", wanted);
    }

    /** The shop has no catalogue, so it defines topics of the same names, with what the catalogue says of them. */
    private void defineTopics() throws IOException, InterruptedException {
        var catalogue = api.tenant(DemoTenant.CYCLE.slug());
        var shop = api.tenant(DemoTenant.SHOP.slug());
        for (var example : Example.values()) {
            var path = "/topics/" + example.topic();
            var definition = Json.createObjectBuilder();
            var known = catalogue.get(path);
            for (var member : List.of("title", "description", "keys", "ordering_key", "schema")) {
                definition.add(member, known.get(member));
            }
            shop.send("PUT", path, Spliced.with(definition.build(), "example", example.payload()));
        }
    }

    private Seeded register(DemoTenant tenant, Mailbox mailbox) throws IOException, InterruptedException {
        var acting = api.tenant(tenant.slug());
        var secret = tenant.contract().chooseSecret(chance);
        var terms = terms(tenant, mailbox, secret);
        var known = acting.find("/webhooks/uid:" + WEBHOOK_UID);
        var webhook = known.isPresent()
                ? acting.send("PATCH", "/webhooks/" + known.get().getString("id"), terms)
                : acting.send("POST", "/webhooks", terms);
        return new Seeded(tenant, acting, webhook.getString("id"), secret, mailbox);
    }

    private static byte[] terms(DemoTenant tenant, Mailbox mailbox, String secret) {
        var topics = Json.createArrayBuilder();
        for (var example : Example.values()) {
            topics.add(example.topic());
        }
        var terms = Json.createObjectBuilder()
                .add("uid", WEBHOOK_UID)
                .add("url", mailbox.url().toString())
                .add("topics", topics)
                .add("profile", tenant.contract().profile())
                .add("description", "The inbox that comes with the demo")
                .add("secret", secret)
                .add("retry", tenant.retry())
                .add("status", "active");
        JsonObject settings = tenant.contract().settings();
        if (!settings.isEmpty()) {
            terms.add("settings", settings);
        }
        return terms.build().toString().getBytes(UTF_8);
    }
}
