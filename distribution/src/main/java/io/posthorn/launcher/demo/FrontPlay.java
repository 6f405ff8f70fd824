package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.FrontContract;
import io.posthorn.launcher.demo.receiver.Mailbox;
import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Front Systems: the registration that its guide prints; a receiver that is not found; no second try, because many
 * receivers would book twice; the list of what failed, as the guide prints it; and the resend that the integrator asks
 * for, after which that list is empty.
 */
final class FrontPlay implements Play {
    private static final DemoTenant TENANT = new DemoTenant("demo-front", "Demo Front Systems store", "front");
    private static final Printed SUBSCRIPTION = new Printed("front/webhook.json");
    private static final Printed ORDER = new Printed("front/endless-aisle-order.json");

    static final Message CREATED =
            new Message("OmniChannelEndlessAisleOrderCreated", Instant.parse("2026-11-20T12:10:00.44Z"), ORDER.bytes());

    @Override
    public DemoTenant tenant() {
        return TENANT;
    }

    @Override
    public String plot() {
        return "the receiver answers 404, is not tried again, lists what failed, has it resent.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        var vendor = stage.vendor(TENANT.profile(), Credential.apiKey(stage.key()));
        var mailbox = stage.open("/front", new FrontContract(), Course.missed());
        var request = SUBSCRIPTION.with(url(mailbox));
        var answer = vendor.post("/api/webhooks", request).is(201);
        var webhook = stage.registered(mailbox, request, answer);
        new FrontCatalogue(vendor)
                .check(webhook.registration(), CREATED, ORDER.object().keySet());
        var line = new Line(webhook, stage.publish(CREATED));
        var delivery = line.attempts();
        if (delivery.isPresent()) {
            var events = new FrontEvents(vendor, answer.text("webhookId"), LocalDate.now(stage.clock()));
            events.checkFailed(delivery.get(), line.findings());
            line.resend(delivery.get(), events::resend);
            events.checkTaken(delivery.get(), line.findings());
        }
        return List.of(line.row());
    }

    private static JsonObject url(Mailbox mailbox) {
        return Json.createObjectBuilder().add("url", mailbox.url().toString()).build();
    }
}
