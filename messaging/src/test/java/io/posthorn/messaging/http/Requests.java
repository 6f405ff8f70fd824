package io.posthorn.messaging.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.dispatch.WebhookSender;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.wire.Body;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Requests to send in tests, and what came of them. */
final class Requests {
    static final Duration DEADLINE = Duration.ofMillis(900);
    static final EgressPolicy LOOPBACK = EgressPolicy.parse("127.0.0.0/8:*, [::1]/128:*");

    private Requests() {}

    static WebhookRequest post(TargetUrl url) {
        return post(url, DEADLINE);
    }

    static WebhookRequest post(TargetUrl url, Duration deadline) {
        return post(url, deadline, new HeaderField("content-type", "application/json"));
    }

    static WebhookRequest post(TargetUrl url, Duration deadline, HeaderField... headers) {
        return new WebhookRequest("POST", url, List.of(headers), body("{\"data\":", "{\"a\" : 1}", "}"), deadline);
    }

    static Body body(String head, String payload, String tail) {
        return new Body(head.getBytes(UTF_8), payload.getBytes(UTF_8), tail.getBytes(UTF_8));
    }

    static AttemptResult result(WebhookSender sender, WebhookRequest request) {
        return sender.send(request)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
