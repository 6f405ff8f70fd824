package io.posthorn.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of the table.
 *
 * @param codes what the receiver answered before the resend
 * @param delay between the first and the second attempt
 */
record Row(String profile, String topic, List<Integer> codes, Optional<Duration> delay, Findings findings) {
    static final List<String> TITLES =
            List.of("profile", "topic", "attempts", "codes", "delay", "signature", "bytes", "resend", "result");

    /** Stands where there is nothing to tell. */
    static final String NOTHING = "-";

    Row {
        codes = List.copyOf(codes);
    }

    /** Where a tenant could not go on; stands for all of its lines. */
    static Row broken(String profile, String reason) {
        var findings = new Findings();
        findings.fail(reason);
        return new Row(profile, NOTHING, List.of(), Optional.empty(), findings);
    }

    boolean holds() {
        return findings.hold();
    }

    List<String> cells() {
        return List.of(
                profile,
                topic,
                String.valueOf(codes.size()),
                codes.isEmpty() ? NOTHING : codes.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                delay.map(Row::seconds).orElseGet(() -> findings.word(Aspect.DELAY)),
                findings.word(Aspect.SIGNATURE),
                findings.word(Aspect.BYTES),
                findings.word(Aspect.RESEND),
                holds() ? "ok" : "FAILED");
    }

    /** What a sentence about this line begins with. */
    String name() {
        return topic.equals(NOTHING) ? profile : profile + ", " + topic;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
