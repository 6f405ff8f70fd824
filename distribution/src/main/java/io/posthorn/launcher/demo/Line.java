package io.posthorn.launcher.demo;

import static io.posthorn.launcher.demo.Aspect.ATTEMPTS;
import static io.posthorn.launcher.demo.Aspect.BYTES;
import static io.posthorn.launcher.demo.Aspect.DELAY;
import static io.posthorn.launcher.demo.Aspect.HEADERS;
import static io.posthorn.launcher.demo.Aspect.LEDGER;
import static io.posthorn.launcher.demo.Aspect.RESEND;
import static io.posthorn.launcher.demo.Aspect.SIGNATURE;

import io.posthorn.launcher.demo.receiver.Arrival;
import io.posthorn.launcher.demo.receiver.Contract;
import io.posthorn.launcher.demo.receiver.Course;
import io.posthorn.launcher.demo.receiver.Fault;
import io.posthorn.launcher.demo.receiver.Published;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One event of one webhook from its publication to its resend, seen from outside; in the end a line of the table. */
final class Line {
    /** A busy machine is no broken promise; a request that never comes is. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private final Webhook webhook;
    private final Published published;
    private final Judge judge;
    private final Findings findings;
    private List<Arrival> arrivals = List.of();

    /** How a resend is asked for. */
    interface Resend {
        void ask(Recorded delivery) throws IOException, InterruptedException;
    }

    Line(Webhook webhook, Published published) {
        this.webhook = webhook;
        this.published = published;
        this.judge = new Judge(contract(), published);
        this.findings = new Findings(webhook.registration());
    }

    Findings findings() {
        return findings;
    }

    static List<Row> followAll(List<Line> lines) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            rows.add(line.follow());
        }
        return rows;
    }

    /** The usual course: the attempts that come by themselves, then a resend by the native API. */
    Row follow() throws IOException, InterruptedException {
        var delivery = attempts();
        if (delivery.isPresent()) {
            resend(delivery.get(), webhook.ledger()::resend);
        }
        return row();
    }

    /**
     * Waits for the attempts that come by themselves, and judges them.
     *
     * @return the delivery, which has ended by then; empty when there is none
     */
    Optional<Recorded> attempts() throws IOException, InterruptedException {
        var count = course().answers().size();
        arrivals = await(count, course().retry().orElse(Duration.ZERO).plus(LATEST));
        var delivery = webhook.ledger().ended(published.event(), count);
        findings.expect(ATTEMPTS, "the receiver's answers", course().answers(), codes());
        judgeDelay();
        judgeRequests(delivery.map(Recorded::sequence).orElse("a number"));
        judgeLedger(delivery);
        return delivery;
    }

    /** Asks for the same request once more, and judges it. */
    void resend(Recorded delivery, Resend resend) throws IOException, InterruptedException {
        resend.ask(delivery);
        var number = course().answers().size() + 1;
        var all = await(number, LATEST);
        findings.expect(RESEND, "requests after the resend", number, all.size());
        if (all.size() < number) {
            return;
        }
        var again = all.get(number - 1);
        findings.check(RESEND, "headers of the resend", judge.headers(again, number, delivery.sequence()));
        findings.check(RESEND, "signature of the resend", judge.signature(again));
        findings.check(RESEND, "body of the resend", judge.body(again));
        var tries = new ArrayList<>(scheduled());
        tries.add("resend " + course().then());
        findings.expect(
                RESEND, "the delivery after the resend", Recorded.story("delivered", tries), story(ended(number)));
    }

    Row row() {
        var retry = arrivals.size() < 2 ? Optional.<Duration>empty() : Optional.of(delay());
        return new Row(contract().profile(), published.message().topic(), codes(), retry, findings);
    }

    private void judgeDelay() {
        var due = course().retry();
        if (due.isEmpty()) {
            findings.passOver(DELAY, course().succeeds() ? Absence.TAKEN_AT_ONCE : Absence.NEVER_RETRIED);
        } else if (arrivals.size() >= 2) {
            findings.check(DELAY, "pause before the retry", fault(due.get(), delay()));
        }
    }

    private static Optional<Fault> fault(Duration due, Duration came) {
        var isInTime = came.compareTo(due) >= 0 && came.compareTo(due.plus(LATEST)) <= 0;
        return isInTime
                ? Optional.empty()
                : Optional.of(new Fault(Row.seconds(due) + " or a little more", Row.seconds(came)));
    }

    private void judgeRequests(String sequence) {
        for (var i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var of = " of attempt " + (i + 1);
            findings.check(HEADERS, "headers" + of, judge.headers(arrival, i + 1, sequence));
            findings.check(BYTES, "body" + of, judge.body(arrival));
            if (contract().signature().isPresent()) {
                findings.check(SIGNATURE, "signature" + of, judge.signature(arrival));
            } else {
                findings.passOver(SIGNATURE, Absence.UNSIGNED);
            }
        }
    }

    private void judgeLedger(Optional<Recorded> delivery) throws IOException, InterruptedException {
        var status = course().succeeds() ? "delivered" : "failed";
        findings.expect(LEDGER, "the delivery", Recorded.story(status, scheduled()), story(delivery));
        var kept = webhook.ledger().payload(published.event());
        findings.check(
                BYTES,
                "the payload that is kept",
                Fault.inBytes(published.message().payload(), kept));
    }

    private List<Arrival> await(int count, Duration patience) throws InterruptedException {
        return webhook.mailbox().await(published.event(), count, patience);
    }

    private Optional<Recorded> ended(int attempts) throws IOException, InterruptedException {
        return webhook.ledger().ended(published.event(), attempts);
    }

    private List<String> scheduled() {
        return course().answers().stream().map(answer -> "schedule " + answer).toList();
    }

    private static String story(Optional<Recorded> delivery) {
        return delivery.map(Recorded::story).orElse("none");
    }

    private List<Integer> codes() {
        return arrivals.stream().map(Arrival::answered).toList();
    }

    private Duration delay() {
        return Duration.ofNanos(arrivals.get(1).nanos() - arrivals.get(0).nanos());
    }

    private Contract contract() {
        return webhook.mailbox().contract();
    }

    private Course course() {
        return webhook.mailbox().course();
    }
}
