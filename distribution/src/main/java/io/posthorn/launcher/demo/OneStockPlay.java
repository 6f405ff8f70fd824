package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Message;
import io.posthorn.launcher.demo.receiver.OneStockContract;
import io.posthorn.launcher.demo.receiver.Published;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * OneStock: the registration that its page prints, where only site, token and URL are ours; one event of each topic in
 * it; and a custom topic, which the site defines and its workflow fires.
 */
final class OneStockPlay implements Play {
    private static final DemoTenant TENANT = new DemoTenant("demo-onestock", "Demo OneStock site", "onestock");
    private static final Printed REGISTRATION = new Printed("onestock/webhook.json");

    static final List<Message> STANDARD = List.of(
            message("order_state_changed", 1_795_168_800, "onestock/order.json"),
            message("parcel_state_changed", 1_795_172_400, "onestock/parcel.json"),
            message("line_item_group_state_changed", 1_795_168_860, "onestock/line-item-group.json"));

    private static final Message CUSTOM =
            message("pickup_reminder_due", 1_795_176_000, "onestock/pickup-reminder.json");

    @Override
    public DemoTenant tenant() {
        return TENANT;
    }

    @Override
    public String plot() {
        return "registers as printed, fires a topic of its own; the receiver answers 202 at once.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        var standard = register(stage, "/onestock/standard", JsonValue.EMPTY_JSON_OBJECT);
        var lines = new ArrayList<Line>();
        for (var message : STANDARD) {
            lines.add(new Line(standard, stage.publish(message)));
        }
        lines.add(new Line(registerCustom(stage), fire(stage)));
        return Line.followAll(lines);
    }

    /** @param changes to the printed members of {@code webhook} */
    private static Webhook register(Stage stage, String path, JsonObject changes)
            throws IOException, InterruptedException {
        var hashKey = REGISTRATION.object().getJsonObject("webhook").getString("hash_key");
        var mailbox = stage.open(path, new OneStockContract(hashKey), Course.taken(202));
        var webhook = Json.createObjectBuilder(changes).add("url", mailbox.url().toString());
        var request = REGISTRATION.with(
                Json.createObjectBuilder(site(stage)).add("webhook", webhook).build());
        var answer = vendor(stage).post("/webhooks", request).is(201);
        return stage.registered(mailbox, request.getJsonObject("webhook"), answer);
    }

    private static Webhook registerCustom(Stage stage) throws IOException, InterruptedException {
        var definition = new Printed("onestock/pickup-reminder-topic.json").object();
        stage.define(CUSTOM, definition);
        var topics = Json.createObjectBuilder()
                .add("topics", Json.createArrayBuilder().add(CUSTOM.topic()))
                .build();
        return register(stage, "/onestock/custom", topics);
    }

    private static Published fire(Stage stage) throws IOException, InterruptedException {
        var trigger = Spliced.with(site(stage), "payload", CUSTOM.payload());
        var answer = vendor(stage).post("/topics/" + CUSTOM.topic() + "/trigger", trigger);
        return new Published(CUSTOM, answer.is(202).text("id"));
    }

    /** Site and token stand in each body. */
    private static JsonObject site(Stage stage) {
        return Json.createObjectBuilder()
                .add("site_id", TENANT.slug())
                .add("token", stage.key())
                .build();
    }

    private static Api vendor(Stage stage) {
        return stage.vendor(TENANT.profile(), Credential.inBody());
    }

    private static Message message(String topic, long unixSeconds, String file) {
        return new Message(topic, Instant.ofEpochSecond(unixSeconds), new Printed(file).bytes());
    }
}
