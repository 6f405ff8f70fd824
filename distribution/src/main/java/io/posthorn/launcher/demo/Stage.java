package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Contract;
import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Fault;
import io.posthorn.launcher.demo.receiver.Inbox;
import io.posthorn.launcher.demo.receiver.Mailbox;
import io.posthorn.launcher.demo.receiver.Message;
import io.posthorn.launcher.demo.receiver.Published;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What a tenant finds when its play begins.
 *
 * @param platform the API with the platform's key
 * @param key the tenant's own
 */
record Stage(Api platform, String key, Inbox inbox, RandomGenerator chance, Clock clock) {
    private static final int SECRET_BYTES = 24;

    /** The native API, acting as this tenant. */
    Api api() {
        return platform.as(Credential.bearer(key));
    }

    /** The routes in the shape of a vendor, for a client that only changed its base URL. */
    Api vendor(String profile, Credential credential) {
        return platform.at("/compat/" + profile).as(credential);
    }

    /** A secret of the subscriber's own choice. */
    String chooseSecret() {
        var bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return "our own words " + HexFormat.of().formatHex(bytes);
    }

    /** An address for a new webhook; one that an earlier demo left at this path is deleted. */
    Mailbox open(String path, Contract contract, Course course) throws IOException, InterruptedException {
        new Webhooks(api()).forget(path);
        return inbox.mailbox(path, contract, course);
    }

    /**
     * The webhook that was just registered for a mailbox.
     *
     * @param asked the members that the answer has to tell again
     */
    Webhook registered(Mailbox mailbox, JsonObject asked, Answer answer) throws IOException, InterruptedException {
        var registration = new Findings();
        registration.check(Aspect.REGISTRATION, answer.call(), Fault.untold(asked, answer.object()));
        var id = new Webhooks(api()).idOf(mailbox.url());
        return new Webhook(new Ledger(api(), id), mailbox, registration);
    }

    /** Makes a topic of the tenant's own, with the message as its example, or replaces it. */
    void define(Message message, JsonObject definition) throws IOException, InterruptedException {
        var answer = api().put("/topics/" + message.topic(), Spliced.with(definition, "example", message.payload()));
        if (answer.code() != 200) {
            answer.is(201);
        }
    }

    Published publish(Message message) throws IOException, InterruptedException {
        var event = Json.createObjectBuilder()
                .add("topic", message.topic())
                .add("uid", message.topic() + '/' + UUID.randomUUID())
                .add("occurred_at", message.occurredAt().toString())
                .build();
        var answer = api().post("/events", Spliced.with(event, "payload", message.payload()));
        return new Published(message, answer.is(202).text("id"));
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return platform.base().toString();
    }
}
