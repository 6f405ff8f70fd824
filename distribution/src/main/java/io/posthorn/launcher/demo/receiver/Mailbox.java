package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One address of the inbox. It answers the requests of each event as its course says and keeps them all, until it is
 * settled: from then on it takes everything and keeps nothing.
 */
public final class Mailbox implements HttpHandler {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final URI url;
    private final Contract contract;
    private final Course course;
    private final Clock clock;
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();
    private boolean settled;

    Mailbox(URI url, Contract contract, Course course, Clock clock) {
        this.url = url;
        this.contract = contract;
        this.course = course;
        this.clock = clock;
    }

    public URI url() {
        return url;
    }

    public Contract contract() {
        return contract;
    }

    public Course course() {
        return course;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var nanos = System.nanoTime();
            var code = answer(exchange, nanos);
            var words = (code / 100 == 2 ? "Received.\n" : "Not this time.\n").getBytes(UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(code, words.length);
            exchange.getResponseBody().write(words);
        }
    }

    private int answer(HttpExchange exchange, long nanos) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        return keep(Arrival.flat(exchange.getRequestHeaders()), body, nanos);
    }

    private synchronized int keep(Map<String, String> headers, byte[] body, long nanos) {
        if (settled) {
            return course.then();
        }
        var id = headers.getOrDefault(contract.idHeader(), "");
        var ofEvent = arrivals.computeIfAbsent(id, unseen -> new ArrayList<>());
        var code = course.answer(ofEvent.size());
        ofEvent.add(new Arrival(headers, body, clock.instant(), nanos, code));
        notifyAll();
        return code;
    }

    /**
     * Waits until so many requests of an event have come.
     *
     * @param event its id in the API
     * @return those that came, fewer when the patience ended first
     */
    public synchronized List<Arrival> await(String event, int count, Duration patience) throws InterruptedException {
        var id = contract.wireId(event);
        var end = System.nanoTime() + patience.toNanos();
        while (of(id).size() < count) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return of(id);
    }

    synchronized void settle() {
        settled = true;
        arrivals.clear();
    }

    private List<Arrival> of(String id) {
        return List.copyOf(arrivals.getOrDefault(id, List.of()));
    }
}
