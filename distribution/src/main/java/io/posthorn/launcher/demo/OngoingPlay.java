package io.posthorn.launcher.demo;

import static io.posthorn.launcher.demo.Aspect.ATTEMPTS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Message;
import io.posthorn.launcher.demo.receiver.OngoingContract;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Ongoing WMS, two use cases of its document. An order reaches the status Sent: of three changes of status only the one
 * of that status and that goods owner comes, reduced to ids. And articles: one webhook each for what is created,
 * updated and deleted, with payloads as they are. The receiver does nothing, which is an answer 200.
 */
final class OngoingPlay implements Play {
    private static final DemoTenant TENANT = new DemoTenant("demo-ongoing", "Demo Ongoing warehouse", "ongoing");
    private static final String STATUS_CHANGED = "order.status_changed";
    private static final int OWNER = 7;
    private static final Printed ORDER = new Printed("ongoing/order-sent.json");

    static final Message SENT = message(STATUS_CHANGED, ORDER);
    static final List<Message> ARTICLES = List.of(
            message("article.created", new Printed("ongoing/article-created.json")),
            message("article.updated", new Printed("ongoing/article-updated.json")),
            message("article.deleted", new Printed("ongoing/article-deleted.json")));

    @Override
    public DemoTenant tenant() {
        return TENANT;
    }

    @Override
    public String plot() {
        return "one owner's orders that reach Sent, and changed articles; the receiver answers 200.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        lines.add(sent(stage));
        for (var article : ARTICLES) {
            var webhook = register(stage, new OngoingContract(false), trigger(article.topic(), "full"));
            lines.add(new Line(webhook, stage.publish(article)));
        }
        return Line.followAll(lines);
    }

    private static Line sent(Stage stage) throws IOException, InterruptedException {
        var trigger = trigger(STATUS_CHANGED, "thin")
                .add("to", Json.createArrayBuilder().add("Sent"))
                .add("goodsOwnerIds", Json.createArrayBuilder().add(OWNER));
        var webhook = register(stage, new OngoingContract(true), trigger);
        stage.publish(picked());
        stage.publish(sentOfAnotherOwner());
        var sent = stage.publish(SENT);
        var line = new Line(webhook, sent);
        var meant = webhook.ledger().events();
        line.findings().expect(ATTEMPTS, "events for the webhook", List.of(sent.event()), meant);
        return line;
    }

    private static Message picked() {
        var status = Json.createObjectBuilder().add("number", 400).add("text", "Picked");
        return changed(Json.createObjectBuilder().add("orderStatus", status));
    }

    private static Message sentOfAnotherOwner() {
        return changed(Json.createObjectBuilder().add("goodsOwnerId", OWNER + 1));
    }

    private static Message changed(JsonObjectBuilder changes) {
        var payload = ORDER.with(changes.build()).toString().getBytes(UTF_8);
        return new Message(STATUS_CHANGED, SENT.occurredAt(), payload);
    }

    /** @param payload thin or full */
    private static JsonObjectBuilder trigger(String topic, String payload) {
        return Json.createObjectBuilder().add("trigger", topic).add("payload", payload);
    }

    private static Webhook register(Stage stage, OngoingContract contract, JsonObjectBuilder trigger)
            throws IOException, InterruptedException {
        var wanted = trigger.build();
        var mailbox = stage.open("/ongoing/" + wanted.getString("trigger"), contract, Course.taken(200));
        var request = Json.createObjectBuilder(wanted)
                .add("url", mailbox.url().toString())
                .build();
        var vendor = stage.vendor(TENANT.profile(), Credential.basic("demo", stage.key()));
        var answer = vendor.post("/api/v1/webhooks", request).is(201);
        return stage.registered(mailbox, request, answer);
    }

    private static Message message(String topic, Printed payload) {
        return new Message(topic, Instant.parse("2026-11-20T11:02:31.045Z"), payload.bytes());
    }
}
