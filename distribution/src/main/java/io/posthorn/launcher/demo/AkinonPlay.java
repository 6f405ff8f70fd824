package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.AkinonContract;
import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Mailbox;
import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Akinon's OMS: a webhook for one type of event, in the spelling with dashes that the vendor's own requests have, with
 * a fixed countdown, a header of its own and a key. In the spelling with dots it is the same webhook.
 */
final class AkinonPlay implements Play {
    private static final DemoTenant TENANT = new DemoTenant("demo-akinon", "Demo Akinon brand", "akinon");

    static final Message PACKED = new Message(
            "package.status.packed",
            Instant.parse("2026-11-20T10:30:00Z"),
            new Printed("akinon/package-packed.json").bytes());

    private static final Map<String, String> HEADERS = Map.of("X-Shop", "harbour");
    private static final int COUNTDOWN_SECONDS = 1;

    @Override
    public DemoTenant tenant() {
        return TENANT;
    }

    @Override
    public String plot() {
        return "a countdown of 1 s, a header, a key; the receiver answers 503 first.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        var contract = new AkinonContract(HEADERS, stage.chooseSecret());
        var mailbox = stage.open("/akinon", contract, Course.refusedOnce(Duration.ofSeconds(COUNTDOWN_SECONDS)));
        var webhook = register(stage, mailbox, contract.secretKey());
        return Line.followAll(List.of(new Line(webhook, stage.publish(PACKED))));
    }

    private static Webhook register(Stage stage, Mailbox mailbox, String secretKey)
            throws IOException, InterruptedException {
        var vendor = stage.vendor(TENANT.profile(), Credential.token(stage.key()));
        var dotted = request(mailbox.url().toString());
        var dashed = Json.createObjectBuilder(dotted)
                .add("event_type", PACKED.topic().replace('.', '-'))
                .add("secret_key", secretKey)
                .build();
        var answer = vendor.post("/webhooks", dashed).is(201);
        var webhook = stage.registered(mailbox, dotted, answer);
        var again = vendor.post("/webhooks", dotted);
        webhook.registration().expect(Aspect.REGISTRATION, "the same webhook with dots", 406, again.code());
        return webhook;
    }

    private static JsonObject request(String url) {
        var countdown = Json.createObjectBuilder()
                .add("choice", "fixed")
                .add("kwargs", Json.createObjectBuilder().add("seconds", COUNTDOWN_SECONDS));
        return Json.createObjectBuilder()
                .add("event_type", PACKED.topic())
                .add("target_url", url)
                .add("retry_countdown_config", countdown)
                .add("additional_headers", Json.createObjectBuilder(Map.<String, Object>copyOf(HEADERS)))
                .build();
    }
}
