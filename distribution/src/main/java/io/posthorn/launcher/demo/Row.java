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

    Row {
        codes = List.copyOf(codes);
    }

    boolean holds() {
        return findings.hold();
    }

    List<String> cells() {
        return List.of(
                profile,
                topic,
                String.valueOf(codes.size()),
                codes.isEmpty() ? "-" : codes.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                delay.map(Row::seconds).orElse("-"),
                findings.word(Aspect.SIGNATURE),
                findings.word(Aspect.BYTES),
                findings.word(Aspect.RESEND),
                holds() ? "ok" : "FAILED");
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
