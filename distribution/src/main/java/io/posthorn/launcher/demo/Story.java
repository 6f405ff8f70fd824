package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One event from its publication over the refused attempt and the retry to the resend, seen from outside. */
final class Story {
    /** A busy machine is no broken promise; a retry that never comes is. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private final Seeded seeded;
    private final Published published;
    private final Judge judge;
    private final Ledger ledger;
    private final Findings findings = new Findings();

    private Story(Seeded seeded, Published published) {
        this.seeded = seeded;
        this.published = published;
        this.judge = new Judge(seeded, published);
        this.ledger = new Ledger(seeded.api(), seeded.webhook());
    }

    /** @param uid makes this the event of this run */
    static Story publish(Seeded seeded, Example example, String uid) throws IOException, InterruptedException {
        var event = Json.createObjectBuilder()
                .add("topic", example.topic())
                .add("uid", uid)
                .add("occurred_at", Example.OCCURRED_AT.toString())
                .build();
        var receipt = seeded.api().send("POST", "/events", Spliced.with(event, "payload", example.payload()));
        return new Story(seeded, new Published(example, receipt.getString("id")));
    }

    Row follow() throws IOException, InterruptedException {
        var arrivals = arrivals(2, seeded.tenant().delay().plus(LATEST));
        var delivery = ledger.delivered(published.event(), 2);
        judgeAttempts(arrivals);
        judgeRequests(arrivals, delivery.map(Recorded::sequence).orElse("unknown"));
        judgeLedger(delivery);
        if (delivery.isPresent()) {
            resend(delivery.get());
        }
        return row(arrivals);
    }

    private List<Arrival> arrivals(int count, Duration patience) throws InterruptedException {
        return seeded.mailbox().await(seeded.contract().wireId(published.event()), count, patience);
    }

    private void judgeAttempts(List<Arrival> arrivals) {
        var codes = codes(arrivals);
        findings.check(
                Aspect.ATTEMPTS,
                codes.equals(List.of(503, 200)),
                "the receiver should have answered 503 and then 200, and answered " + codes + ".");
        var due = seeded.tenant().delay();
        delay(arrivals)
                .ifPresent(delay -> findings.check(
                        Aspect.DELAY,
                        delay.compareTo(due) >= 0 && delay.compareTo(due.plus(LATEST)) <= 0,
                        "the retry came after " + Row.seconds(delay) + "; due was " + Row.seconds(due) + "."));
    }

    private void judgeRequests(List<Arrival> arrivals, String sequence) {
        for (var i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var which = "attempt " + (i + 1);
            findings.check(
                    Aspect.HEADERS,
                    judge.hasHeaders(arrival, i + 1, sequence),
                    which + " has other headers: " + arrival.headers());
            findings.check(Aspect.SIGNATURE, judge.isSigned(arrival), which + " has no valid signature.");
            findings.check(
                    Aspect.BYTES,
                    judge.hasBody(arrival),
                    which + " has another body: " + new String(arrival.body(), UTF_8));
        }
    }

    private void judgeLedger(Optional<Recorded> delivery)
            throws IOException, InterruptedException {
        findings.check(
                Aspect.LEDGER,
                delivery.map(Recorded::attempts).equals(Optional.of(List.of("schedule 503", "schedule 200"))),
                "the ledger does not say delivered at the second attempt.");
        var stored = seeded.api().bytes("/events/" + published.event() + "/payload");
        findings.check(
                Aspect.BYTES,
                Arrays.equals(stored, published.example().payload()),
                "the ledger keeps another payload.");
    }

    private void resend(Recorded delivery) throws IOException, InterruptedException {
        var reason = Json.createObjectBuilder()
                .add("reason", "The demo asks for it again")
                .build();
        seeded.api().send("POST", "/deliveries/" + delivery.id() + "/resend", reason);
        var arrivals = arrivals(3, LATEST);
        var arrived = arrivals.size() == 3;
        findings.check(Aspect.RESEND, arrived, "the resend did not come.");
        if (!arrived) {
            return;
        }
        var third = arrivals.get(2);
        var isWhole = judge.hasHeaders(third, 3, delivery.sequence()) && judge.isSigned(third) && judge.hasBody(third);
        findings.check(Aspect.RESEND, isWhole, "the resend is not the same request again: " + third.headers());
        var told =
                ledger.delivered(published.event(), 3).map(Recorded::attempts).orElse(List.of());
        findings.check(
                Aspect.RESEND,
                told.equals(List.of("schedule 503", "schedule 200", "resend 200")),
                "the ledger does not tell the resend but " + told + ".");
    }

    private Row row(List<Arrival> arrivals) {
        return new Row(
                seeded.contract().profile(), published.example().topic(), codes(arrivals), delay(arrivals), findings);
    }

    private static List<Integer> codes(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::answered).toList();
    }

    private static Optional<Duration> delay(List<Arrival> arrivals) {
        return arrivals.size() < 2
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        arrivals.get(1).nanos() - arrivals.get(0).nanos()));
    }
}
