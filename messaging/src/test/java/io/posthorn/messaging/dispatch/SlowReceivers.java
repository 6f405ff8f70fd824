package io.posthorn.messaging.dispatch;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.dispatch.WebhookSender;
import io.posthorn.domain.wire.WebhookRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Receivers that answer when a test says so; which one is asked shows by the first letter of what it gets. */
final class SlowReceivers implements WebhookSender {
    private record Waiting(char receiver, int bytes, CompletableFuture<AttemptResult> answer) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Character, Integer> most = new HashMap<>();
    private final StringBuilder asked = new StringBuilder();
    private int mostInAll;
    private boolean quick;

    @Override
    public synchronized CompletionStage<AttemptResult> send(WebhookRequest request) {
        byte[] payload = request.body().payload();
        var next = new Waiting((char) payload[1], payload.length, new CompletableFuture<>());
        asked.append(next.receiver());
        waiting.add(next);
        mostInAll = Math.max(mostInAll, bytes(waiting));
        List<Waiting> same = waiting.stream()
                .filter(one -> one.receiver() == next.receiver())
                .toList();
        most.merge(next.receiver(), bytes(same), Math::max);
        if (quick) {
            answer(next);
        }
        return next.answer();
    }

    private static int bytes(List<Waiting> some) {
        return some.stream().mapToInt(Waiting::bytes).sum();
    }

    /** The one that waits longest gets its answer, if any waits. */
    synchronized void answerOne() {
        if (!waiting.isEmpty()) {
            answer(waiting.get(0));
        }
    }

    /** Whoever waits, and whoever comes. */
    synchronized void answerAll() {
        quick = true;
        List.copyOf(waiting).forEach(this::answer);
    }

    private void answer(Waiting one) {
        waiting.remove(one);
        one.answer().complete(AttemptResult.answered(200, Duration.ZERO, "192.0.2.1:443", AttemptResult.Answer.NONE));
    }

    /** @return who was asked, in that order */
    synchronized String asked() {
        return asked.toString();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** @return the most bytes of payload under way at any time */
    synchronized int mostBytes() {
        return mostInAll;
    }

    synchronized int mostBytesOf(char receiver) {
        return most.getOrDefault(receiver, 0);
    }
}
