package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Mailbox;
import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A webhook that is registered by the native API, where the vendor has none. It has a uid, so that the next demo finds
 * it again; only the address of the inbox and the secret are new then.
 *
 * @param terms what the profile needs beside address and topics
 */
record NativeWebhook(Mailbox mailbox, String secret, JsonObject terms) {
    private static final String UID = "demo-inbox";

    /** Publishes the messages, and follows each until it was resent. */
    List<Row> hear(Stage stage, List<Message> messages) throws IOException, InterruptedException {
        var webhook = register(stage, messages.stream().map(Message::topic).toList());
        var lines = new ArrayList<Line>();
        for (var message : messages) {
            lines.add(new Line(webhook, stage.publish(message)));
        }
        return Line.followAll(lines);
    }

    private Webhook register(Stage stage, List<String> topics) throws IOException, InterruptedException {
        var wanted = Json.createObjectBuilder(terms)
                .add("uid", UID)
                .add("url", mailbox.url().toString())
                .add("topics", Json.createArrayBuilder(topics))
                .add("profile", mailbox.contract().profile())
                .add("description", "The inbox that comes with the demo")
                .add("status", "active")
                .build();
        var withSecret = Json.createObjectBuilder(wanted).add("secret", secret).build();
        var known = stage.api().get("/webhooks/uid:" + UID);
        var answer = known.code() == 404
                ? stage.api().post("/webhooks", withSecret).is(201)
                : stage.api()
                        .patch("/webhooks/" + known.is(200).text("id"), withSecret)
                        .is(200);
        return stage.registered(mailbox, wanted, answer);
    }

    /** The secret is not for printing. */
    @Override
    public String toString() {
        return mailbox.url().toString();
    }
}
