package io.posthorn.portal.webhook;

import io.posthorn.domain.wire.Envelope;
import io.posthorn.domain.wire.Setting;
import io.posthorn.domain.wire.Slot;
import io.posthorn.portal.shell.Notices;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a body with words in place of values. */
final class EnvelopeSketch {
    private EnvelopeSketch() {}

    static String of(Envelope envelope) {
        return envelope.members().isEmpty() ? "" : object(envelope.members(), "");
    }

    private static String object(List<Envelope.Member> members, String indent) {
        String inner = indent + "  ";
        return members.stream()
                .map(member -> inner + '"' + member.name() + "\": " + value(member, inner))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String value(Envelope.Member member, String indent) {
        return member.value()
                .map(slot -> '\u2039' + words(slot) + '\u203a')
                .orElseGet(() -> object(member.members(), indent));
    }

    /** @return what stands there, for example "when it happened, in unix seconds" */
    static String words(Slot slot) {
        String what = Notices.text(
                "slot." + slot.placeholder().name().toLowerCase(Locale.ROOT),
                slot.setting().map(Setting::name).orElse(""));
        return slot.format()
                .map(format ->
                        what + ", " + Notices.text("time." + format.name().toLowerCase(Locale.ROOT)))
                .orElse(what);
    }
}
