package io.posthorn.messaging.http;

import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.wire.Body;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Run by hand: requests per second to a receiver in the same process, {@code SenderSpeed [seconds] [in flight]}. */
final class SenderSpeed {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private SenderSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int inFlight = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        try (var receiver = new FaultyReceiver(with -> with.answerForever(OK));
                var guard = new EgressGuard(Requests.LOOPBACK);
                var sender = new HttpWebhookSender(guard, SenderSettings.usual("speed"))) {
            WebhookRequest request = request(receiver.url("/hook"));
            for (int round = 1; round <= 3; round++) {
                System.out.printf("round %d: %.0f requests/s%n", round, rate(sender, request, seconds, inFlight));
            }
        }
    }

    private static WebhookRequest request(TargetUrl url) {
        Body body = Requests.body("{\"data\":", "{\"a\":\"" + "x".repeat(1000) + "\"}", "}");
        List<HeaderField> headers = List.of(
                new HeaderField("content-type", "application/json"),
                new HeaderField("webhook-id", "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"),
                new HeaderField("webhook-timestamp", "1674087231"),
                new HeaderField("webhook-signature", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="));
        return new WebhookRequest("POST", url, headers, body, Duration.ofSeconds(15));
    }

    private static double rate(HttpWebhookSender sender, WebhookRequest request, int seconds, int inFlight)
            throws InterruptedException {
        Semaphore slots = new Semaphore(inFlight);
        LongAdder accepted = new LongAdder();
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
            slots.acquire();
            sender.send(request).thenAccept(result -> {
                accepted.add(result.isAccepted() ? 1 : 0);
                slots.release();
            });
        }
        slots.acquire(inFlight);
        return accepted.sum() * 1e9 / (System.nanoTime() - start);
    }
}
