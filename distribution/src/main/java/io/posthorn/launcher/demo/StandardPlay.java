package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Message;
import io.posthorn.launcher.demo.receiver.StandardContract;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Standard Webhooks: a shop that defines its own topics, with the names and payloads of CycleSoftware's page. */
final class StandardPlay implements Play {
    private static final int KEY_BYTES = 32;
    private static final Course COURSE = Course.refusedOnce(Duration.ofSeconds(1));

    @Override
    public DemoTenant tenant() {
        return new DemoTenant("demo-shop", "Demo shop", "standard");
    }

    @Override
    public String plot() {
        return "the receiver answers 503 first and is tried again after 1 s.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        for (var example : CycleSoftwarePlay.EXAMPLES) {
            defineTopic(stage, example);
        }
        var secret = chooseSecret(stage);
        var mailbox = stage.inbox().mailbox("/standard", new StandardContract(secret), COURSE);
        return new NativeWebhook(mailbox, secret, terms()).hear(stage, CycleSoftwarePlay.EXAMPLES);
    }

    /** This profile has no catalogue, so the shop takes over what another one says of the topic. */
    private static void defineTopic(Stage stage, Message example) throws IOException, InterruptedException {
        var path = "/tenants/" + CycleSoftwarePlay.TENANT.slug() + "/topics/" + example.topic();
        var known = stage.platform().get(path).is(200).object();
        var definition = Json.createObjectBuilder();
        for (var member : List.of("title", "description", "keys", "ordering_key", "schema")) {
            definition.add(member, known.get(member));
        }
        stage.define(example, definition.build());
    }

    private static String chooseSecret(Stage stage) {
        var key = new byte[KEY_BYTES];
        stage.chance().nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** Without jitter, so that the table can say what was due. */
    private static JsonObject terms() {
        var retry = Json.createObjectBuilder()
                .add("strategy", "fixed")
                .add("initial_seconds", 1)
                .add("max_attempts", 5)
                .add("jitter", BigDecimal.ZERO);
        return Json.createObjectBuilder().add("retry", retry).build();
    }
}
