package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.CycleSoftwareContract;
import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * CycleSoftware: the two payloads that its page "Webhooks" prints, every space as printed there. The page shows the
 * second one under the first one's name, a copying mistake; here it has the name that its members tell. The vendor has
 * no API for webhooks, so this one is registered by the native one.
 */
final class CycleSoftwarePlay implements Play {
    static final DemoTenant TENANT = new DemoTenant("demo-cycle", "Demo cycle dealer", "cyclesoftware");

    /** The page's own {@code event_timestamp}, 1657012068.444. */
    private static final Instant OCCURRED_AT = Instant.parse("2022-07-05T09:07:48.444Z");

    static final List<Message> EXAMPLES = List.of(
            message("warehouse_outbound_order.created_or_updated", "cyclesoftware/outbound-order.json"),
            message("warehouse_stock_item.updated", "cyclesoftware/stock-item.json"));

    /** The one in the page's examples. */
    private static final int ACCOUNT = 4743;

    private static final Course COURSE = Course.refusedOnce(Duration.ofSeconds(2));

    @Override
    public DemoTenant tenant() {
        return TENANT;
    }

    @Override
    public String plot() {
        return "the receiver answers 503 first and is tried again after 2 s.";
    }

    @Override
    public List<Row> play(Stage stage) throws IOException, InterruptedException {
        var secret = stage.chooseSecret();
        var mailbox = stage.inbox().mailbox("/cyclesoftware", new CycleSoftwareContract(ACCOUNT, secret), COURSE);
        return new NativeWebhook(mailbox, secret, terms()).hear(stage, EXAMPLES);
    }

    /** Without jitter, so that the table can say what was due. */
    private static JsonObject terms() {
        var retry = Json.createObjectBuilder()
                .add("strategy", "list")
                .add("delays_seconds", Json.createArrayBuilder().add(2).add(5).add(10))
                .add("jitter", BigDecimal.ZERO);
        return Json.createObjectBuilder()
                .add("retry", retry)
                .add("settings", Json.createObjectBuilder().add("account_id", String.valueOf(ACCOUNT)))
                .build();
    }

    private static Message message(String topic, String file) {
        return new Message(topic, OCCURRED_AT, new Printed(file).bytes());
    }
}
